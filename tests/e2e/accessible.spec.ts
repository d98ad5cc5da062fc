import type { Page } from '@playwright/test';
import { expectSound } from './support/sound';
import { expect, test } from './support/test';

/** The address of the first link to something in a list that is on screen. */
async function firstOf(page: Page, prefix: string): Promise<string> {
  const link = page.locator(`a[href^="${prefix}"]:not([href$="/new"])`).first();
  await expect(link).toBeAttached();
  return (await link.getAttribute('href')) ?? prefix;
}

async function goTo(page: Page, address: string) {
  await page.goto(address);
  await expect(page.locator('h1').first()).toBeVisible();
}

/** The coordinator's pages. A list is followed by the first thing that stands in it. */
const pages = [
  { address: '/' },
  { address: '/cases', first: '/cases/' },
  { address: '/cases/new' },
  { address: '/schedule', first: '/meetings/' },
  { address: '/schedule/new' },
  { address: '/decisions', first: '/decisions/' },
] as const;

/** Goes to every page, and does something on each. */
async function onEachPage(page: Page, work: (address: string) => Promise<void>) {
  for (const { address, ...list } of pages) {
    await goTo(page, address);
    await work(address);
    if (!('first' in list)) continue;
    const first = await firstOf(page, list.first);
    await goTo(page, first);
    await work(first);
  }
}

for (const locale of ['en', 'ko'] as const) {
  test(`no serious finding of axe on any page, ${locale}, light and dark`, async ({ as, stranger }) => {
    test.setTimeout(180_000);
    const outside = await stranger({ locale });
    await goTo(outside, '/sign-in');
    await expectSound(outside, '/sign-in', locale);
    const coordinator = await as('coordinator', { locale });
    await onEachPage(coordinator, (address) => expectSound(coordinator, address, locale));
    const auditor = await as('auditor', { locale });
    for (const address of ['/audit', '/admin/therapies']) {
      await goTo(auditor, address);
      await expectSound(auditor, address, locale);
    }
  });
}

test('nothing scrolls sideways on a phone', async ({ as }) => {
  const phone = await as('coordinator', { viewport: { width: 360, height: 780 }, locale: 'ko' });
  await onEachPage(phone, async (address) => {
    const over = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, address).toBeLessThanOrEqual(0);
  });
});

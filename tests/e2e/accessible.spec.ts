import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Look, signIn, test, type Who } from './support/test';

/** The address of the first link to something, from the list it stands in. */
async function firstOf(page: Page, list: string, prefix: string): Promise<string> {
  await page.goto(list);
  const link = page.locator(`a[href^="${prefix}"]:not([href$="/new"])`).first();
  await expect(link).toBeAttached();
  return (await link.getAttribute('href')) ?? list;
}

async function expectSound(page: Page, address: string, locale: string) {
  await page.goto(address);
  await expect(page.locator('h1').first()).toBeVisible();
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(
    grave.map(
      ({ id, nodes }) => `${address}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
    ),
  ).toEqual([]);
}

const looks: readonly Required<Pick<Look, 'locale' | 'colorScheme'>>[] = [
  { locale: 'en', colorScheme: 'light' },
  { locale: 'ko', colorScheme: 'dark' },
  { locale: 'ko', colorScheme: 'light' },
  { locale: 'en', colorScheme: 'dark' },
];

for (const look of looks) {
  test(`no serious finding of axe on any page, ${look.locale}, ${look.colorScheme}`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(180_000);
    const open = async (who: Who | null) => {
      const context = await browser.newContext({
        ...(baseURL ? { baseURL } : {}),
        colorScheme: look.colorScheme,
        locale: look.locale === 'ko' ? 'ko-KR' : 'en-GB',
      });
      const page = await context.newPage();
      if (who) await signIn(page, who);
      return page;
    };
    await expectSound(await open(null), '/sign-in', look.locale);
    const coordinator = await open('coordinator');
    const pages = [
      '/',
      '/cases',
      await firstOf(coordinator, '/cases', '/cases/'),
      '/cases/new',
      '/schedule',
      '/schedule/new',
      await firstOf(coordinator, '/schedule', '/meetings/'),
      '/decisions',
      await firstOf(coordinator, '/decisions', '/decisions/'),
    ];
    for (const address of pages) await expectSound(coordinator, address, look.locale);
    await expectSound(await open('auditor'), '/audit', look.locale);
  });
}

test('nothing scrolls sideways on a phone', async ({ as }) => {
  const phone = await as('coordinator', { viewport: { width: 360, height: 780 }, locale: 'ko' });
  const pages = [
    '/',
    '/cases',
    await firstOf(phone, '/cases', '/cases/'),
    '/cases/new',
    '/schedule',
    await firstOf(phone, '/schedule', '/meetings/'),
    '/decisions',
    await firstOf(phone, '/decisions', '/decisions/'),
  ];
  for (const address of pages) {
    await phone.goto(address);
    await expect(phone.locator('h1').first()).toBeVisible();
    const over = await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(over, address).toBeLessThanOrEqual(0);
  }
});

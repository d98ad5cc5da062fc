import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { expect } from './test';

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** The rules that look at colours. A theme changes colours and nothing else, so that in a second theme only these can find something new. */
const ofColours = ['color-contrast', 'link-in-text-block'];
type Scheme = 'light' | 'dark';
/** At every commit two of the four, in which each language, each theme and each rule has its turn; once a night all. */
const schemesIn: Readonly<Record<'en' | 'ko', readonly Scheme[]>> =
  process.env['CONSILIUM_LOOKS'] === 'all'
    ? { en: ['light', 'dark'], ko: ['light', 'dark'] }
    : { en: ['dark'], ko: ['light'] };

declare global {
  interface Window {
    axe?: typeof axe;
    /** Next's own router. */
    next: { router: { refresh(): void } };
  }
}

/** Changes the language as the switch on the page does, also behind a dialog: it is remembered, and the page read anew where it stands. */
async function speak(page: Page, locale: 'en' | 'ko') {
  const { hostname: domain } = new URL(page.url());
  await page.context().addCookies([{ name: 'locale', value: locale, domain, path: '/' }]);
  await page.evaluate(() => window.next.router.refresh());
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  // Read anew, the head of a page comes after its body.
  await expect(page).toHaveTitle(/./u);
}

/** Waits until what passes from one colour to another has arrived; a colour that is inherited sets out again in each that inherits it. */
async function settled(page: Page) {
  await page.evaluate(async () => {
    do {
      await Promise.allSettled(document.getAnimations().map(({ finished }) => finished));
      await new Promise(requestAnimationFrame);
    } while (document.getAnimations().length > 0);
  });
}

async function gravestOf(page: Page, rules: axe.RunOptions['runOnly']): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async (runOnly) => {
    // From the top: what has just been scrolled half under the bar that stays is no smaller for it.
    window.scrollTo(0, 0);
    // What the widgets have said aloud stands in the announcer for some seconds more, named by a button that may be gone by then.
    const { violations } = (await window.axe?.run(
      { exclude: ['[data-live-announcer]'] },
      { ...(runOnly ? { runOnly } : {}), resultTypes: ['violations'], selectors: false },
    )) ?? { violations: [] };
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  }, rules);
}

/**
 * No serious or critical finding of axe in what is on screen: in Korean and light by all rules, in English and dark by those of colours.
 * Language and theme change in place, so that one page, or one open dialog, is looked at in both without being built again. Which of the
 * languages is spoken afterwards is not said: `wordsOf` finds things in either.
 */
export async function expectSound(page: Page, where: string) {
  const html = page.locator('html');
  const spoken = (await html.getAttribute('lang')) === 'ko' ? 'ko' : 'en';
  for (const locale of [spoken, spoken === 'ko' ? 'en' : 'ko'] as const) {
    if (locale !== spoken) await speak(page, locale);
    for (const colorScheme of schemesIn[locale]) {
      // Without motion: half-way through its arrival a dialog has another contrast.
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(html).toHaveCSS('color-scheme', colorScheme);
      await settled(page);
      const rules =
        colorScheme === 'light'
          ? { type: 'tag' as const, values: standards }
          : { type: 'rule' as const, values: ofColours };
      const found = await gravestOf(page, rules);
      expect(found, `${where}, ${locale}, ${colorScheme}`).toEqual([]);
    }
  }
}

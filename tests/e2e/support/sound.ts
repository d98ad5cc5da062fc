import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './test';

/**
 * No serious or critical finding of axe in what is on screen, light and dark. The theme follows the system, so that one page, or one open
 * dialog, is looked at in both without being built twice.
 */
export async function expectSound(page: Page, where: string, locale: 'en' | 'ko') {
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
  for (const colorScheme of ['light', 'dark'] as const) {
    // Without motion: half-way through its arrival a dialog has another contrast.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      // What the widgets have said aloud stands here for some seconds more, named by a button that may be gone by then.
      .exclude('[data-live-announcer]')
      // No frames here, and so no second page to put their findings together.
      .setLegacyMode()
      .analyze();
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(
      grave.map(
        ({ id, nodes }) =>
          `${where}, ${colorScheme}: ${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
      ),
    ).toEqual([]);
  }
}

import type { DecisionView } from '@consilium/contracts';
import { answer } from './support/ask';
import { expect, test } from './support/test';

test('a decision on paper bears case, decision, signature, sequence, head hash and edition, and no navigation', async ({
  as,
}) => {
  const page = await as('coordinator', { colorScheme: 'dark' });
  await page.goto('/decisions');
  await page.locator('main a[href^="/decisions/"]').first().click();
  await page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/u);
  const decisionId = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const { document, signature, journal, sha256 } = await answer<DecisionView>(page, 'decision.get', {
    decisionId,
  });
  await expect(page.getByRole('navigation')).not.toHaveCount(0);

  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 1 })).toContainText(document.case.pseudonym);
  for (const words of [
    document.case.question,
    document.rationale,
    document.responsiblePhysician.name,
    signature.signerName,
    `${journal.stream} #${journal.seq}`,
    journal.hash,
    sha256,
    document.snapshot.edition,
    document.snapshot.hash,
  ])
    await expect(main.getByText(words).first()).toBeVisible();
  for (const role of ['navigation', 'banner', 'button', 'search'] as const)
    await expect(page.getByRole(role).filter({ visible: true }), role).toHaveCount(0);
  // Black on white, whatever the screen's theme is.
  const colors = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return { color, backgroundColor };
  });
  expect(colors.color).toBe('rgb(0, 0, 0)');
  expect(['rgb(255, 255, 255)', 'rgba(0, 0, 0, 0)']).toContain(colors.backgroundColor);
  // Nothing is cut off at the edge of an A4 sheet (at 96 dpi, without margins of 15 mm).
  await page.setViewportSize({ width: 680, height: 960 });
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
});

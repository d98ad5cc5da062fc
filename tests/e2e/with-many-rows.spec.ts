import type { Locator, Page } from '@playwright/test';
import { callMeeting } from '../support/scene';
import { addManyRows, MANY, type ManyRows } from './support/many-rows';
import { expect, test } from './support/test';

// Lists with more rows than a page: searched, narrowed, read to the last row, and found again by Back.

// The rows can't be taken away again (the guards), so they lie in a server of this file's own; its name is the last one for that.
test.use({ ownServer: true });

let many: ManyRows;
test.beforeAll(async ({ server: _server }) => {
  many = await addManyRows();
});
test.afterAll(() => many?.end());

/** The rows of a table below its head. */
const rowsOf = (page: Page, name: string) =>
  page.getByRole('table', { name }).locator('tbody').getByRole('row');

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`${field}$`, 'u') }).click();
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Asks for more until there is no more; answers once so many rows are there. */
async function readToTheEnd(page: Page, rows: Locator, count: number): Promise<void> {
  const more = page.getByRole('button', { name: 'Show more' });
  for (let shown = 100; shown < count; shown += 100) {
    await expect(rows).toHaveCount(shown);
    await more.click();
  }
  await expect(rows).toHaveCount(count);
  await expect(more).toHaveCount(0);
}

test('the cases: search, each filter, all pages, and Back to what was there', async ({ as }) => {
  const page = await as('coordinator');
  await page.goto('/cases');
  const rows = rowsOf(page, 'Cases');
  await expect(rows.first()).toContainText('LST-001');
  await readToTheEnd(page, rows, await many.count('"case"'));

  await choose(page, 'Status', 'Decided');
  await expect(page).toHaveURL(/status=decided/u);
  const decided = await many.count(`"case" WHERE status = 'decided'`);
  await readToTheEnd(page, rows, decided);
  await page.getByText('Board decision required only').click();
  const flagged = await many.count(`"case" WHERE status = 'decided' AND board_decision_required`);
  await expect(rows).toHaveCount(flagged);

  await page.getByRole('searchbox', { name: 'Search cases' }).fill('listed 296');
  await expect(rows).toHaveCount(1);
  // What was typed may be a record number: it stands in no address.
  expect(page.url()).not.toContain('296');
  await page.getByRole('link', { name: 'LST-296' }).click();
  await expect(page).toHaveURL(/\/cases\/[\da-f-]{36}/u);
  await page.goBack();
  await expect(page.getByRole('searchbox', { name: 'Search cases' })).toHaveValue('listed 296');
  await expect(page).toHaveURL(/status=decided&flagged=1/u);
  await expect(rows).toHaveCount(1);

  await page.goto('/cases');
  for (const [typed, found] of [
    ['KI67 지수', 'LST-287'],
    ['lu-177 치료', 'LST-287'],
    ['lst 299', 'LST-299'],
  ] as const) {
    await page.getByRole('searchbox', { name: 'Search cases' }).fill(typed);
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText(found);
  }
});

test('cases that wait for a meeting: the longest waiting first, with what is missing, searched and by pages', async ({
  as,
}) => {
  const page = await as('coordinator');
  const { meetingId } = await callMeeting(page, 'Many wait', []);
  await page.goto(`/meetings/${meetingId}`);
  await page.getByRole('button', { name: 'Add a case' }).click();
  const dialog = page.getByRole('dialog', { name: 'Add a case to the agenda' });
  const rows = dialog.getByRole('listitem');
  await expect(rows).toHaveCount(30);
  await expect(rows.first()).toContainText('LST-300');
  await expect(rows.first()).toContainText('Waiting since');
  await dialog.getByRole('button', { name: 'Show more' }).click();
  await expect(rows).toHaveCount(60);
  await dialog.getByRole('textbox', { name: 'Find a case' }).fill('listed 151');
  await expect(rows).toHaveCount(1);
});

test('Today says how many there are, not how many it shows', async ({ as }) => {
  const page = await as('coordinator');
  await page.goto('/');
  const missing = await many.count(
    `"case" WHERE status IN ('submitted', 'on-agenda', 'deferred') AND missing_count > 0`,
  );
  expect(missing).toBeLessThan(MANY + 100);
  await expect(
    page.getByText(missing > 50 ? `50 of ${missing}` : String(missing), { exact: true }).first(),
  ).toBeVisible();
});

test('the journal: from the newest row to the oldest and back in two clicks', async ({ as }) => {
  const page = await as('auditor');
  await page.goto('/audit');
  const rows = page.getByRole('list', { name: 'Journal' }).getByRole('listitem');
  await expect(rows).toHaveCount(100);
  const newest = await rows.first().textContent();
  await page.getByRole('button', { name: 'Oldest' }).click();
  await expect(page).toHaveURL(/after=0/u);
  await expect(rows.last()).toContainText(/#1(?!\d)/u);
  await page.getByRole('button', { name: 'Newer' }).click();
  await expect(page.getByRole('button', { name: 'Older' })).toBeVisible();
  await page.getByRole('button', { name: 'Newest' }).click();
  await expect(rows.first()).toHaveText(newest ?? '');
});

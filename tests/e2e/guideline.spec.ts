import { listCasesOutput, meViewSchema } from '@consilium/contracts';
import type { Page } from '@playwright/test';
import { Api } from '../support/api';
import { expectSound } from './support/sound';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

/** The demo's rectal NET that is progressive after lanreotide: PRRT is offered by decision of the board alone. */
async function boardCase(page: Page): Promise<string> {
  const api = new Api(page);
  const boardId = (await api.ask('me.get', {}, meViewSchema)).memberships[0]?.boardId;
  const { items } = await api.ask(
    'case.list',
    { boardId, search: 'Rectal NET G2', limit: 10 },
    listCasesOutput,
  );
  const [found] = items;
  if (!found) throw new Error('the demo has no rectal NET');
  return `/cases/${found.id}`;
}

test('what-if: by keyboard on a phone, the difference is shown at once, and nothing of it stays', async ({
  as,
}) => {
  const page = await as('surgery', { viewport: { width: 360, height: 780 } });
  const address = await boardCase(page);
  await page.goto(address);
  const facts = page.locator('#fact-stage, #fact-sstr');
  await expect(facts).toHaveCount(2);
  const before = await facts.allInnerTexts();
  await page.getByRole('button', { name: 'What if' }).focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'What if the facts were others?' });
  await expect(sheet.getByText('Not saved.')).toBeVisible();
  await expect(sheet.getByRole('status')).toContainText('The answer stays as it is.');
  const sent: string[] = [];
  // What others do on this server may have the page read anew meanwhile; that is all it may ask for.
  const READ_ANEW = /\/api\/trpc\/(?:(?:meeting\.list|case\.get),?)+\?/u;
  page.on('request', (request) => {
    if (request.method() !== 'POST') return;
    const isReading = READ_ANEW.test(request.url()) && !request.postData()?.includes('sstr');
    if (!isReading) sent.push(request.url());
  });
  await sheet.getByRole('radio', { name: 'Positive' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(sheet.getByRole('radio', { name: 'Negative' })).toBeChecked();
  await expect(sheet.getByRole('status')).toContainText('1 removed');
  await expect(sheet.getByText('No board decision is required any more')).toBeVisible();
  expect(sent).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.reload();
  await expect(facts).toHaveText(before, { useInnerText: true });
  await page.getByRole('button', { name: 'What if' }).click();
  await expect(sheet.getByRole('radio', { name: 'Positive' })).toBeChecked();
  await expectSound(page, 'what if');
});

test('a statement cited on a case leads to its words and place in the guideline, whatever is filtered there', async ({
  as,
}) => {
  const page = await as('nuclear');
  await page.goto(await boardCase(page));
  const option = page.locator('#option-lu177-dotatate');
  await option.getByText('Evidence, Korean status, adverse events').click();
  await expect(option.getByRole('table').first()).toBeVisible();
  await page.getByText('What would change this answer').click();
  await page.getByText('Conflicts in the source, and what it does not cover').click();
  await page.getByText('Later evidence', { exact: false }).last().click();
  await expect(page.getByText('Not reviewed by a clinician').last()).toBeVisible();
  await expectSound(page, 'a case with its reasons open');

  await option.getByRole('link', { name: 'S52' }).first().click();
  await page.waitForURL('/guideline#S52');
  const statement = page.locator('#S52');
  await expect(statement).toBeInViewport();
  await expect(statement).toBeFocused();
  await expect(statement).toContainText(/PRRT, expert opinion|PRRT 전문가 의견/u);
  await page.getByRole('searchbox', { name: wordsOf('evidence.browser.search') }).fill('lanreotide');
  await expect(statement).toBeHidden();
  await expect(page.locator('#S27')).toBeVisible();
  await page.locator('#rule-lu177-dotatate').getByRole('link', { name: 'S52' }).first().click();
  await expect(statement).toBeInViewport();
});

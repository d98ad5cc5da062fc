import { draftCaseOutput, meViewSchema } from '@consilium/contracts';
import type { Page } from '@playwright/test';
import { Api, done } from '../support/api';
import { pancreas } from '../support/cases';
import { callMeeting } from '../support/scene';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

/** A draft of the coordinator's. */
async function draftBy(page: Page) {
  const api = new Api(page);
  const boardId = (await api.ask('me.get', {}, meViewSchema)).memberships[0]?.boardId;
  return api.act('case.draft', { boardId, type: 'new', ...pancreas, identity: null }, draftCaseOutput);
}
const field = (page: Page, name: 'comorbidity' | 'patientWish') => page.locator(`#fact-${name} textarea`);

test('Back after corrections were saved shows them, and they can be corrected again', async ({ as }) => {
  const page = await as('coordinator');
  const { caseId, version } = await draftBy(page);
  await new Api(page).act('case.submit', { caseId, version }, done);
  await page.goto(`/cases/${caseId}/edit`);
  const save = page.getByRole('button', { name: wordsOf('entry.saveCorrection') });
  for (const text of ['Diabetes', 'Diabetes, and a pacemaker']) {
    await field(page, 'comorbidity').fill(text);
    await save.click();
    await page.waitForURL(`/cases/${caseId}`);
    await page.goBack();
    await expect(field(page, 'comorbidity')).toHaveValue(text);
  }
});

test('what is saved in two windows is joined, and said once however often', async ({ as }) => {
  const one = await as('coordinator');
  const { caseId } = await draftBy(one);
  const other = await one.context().newPage();
  const save = (page: Page) => page.getByRole('button', { name: wordsOf('entry.save'), exact: true }).click();
  const said = other.getByText(wordsOf('entry.conflict.kept'));
  for (const page of [one, other]) {
    // An opened form looks once whether the case is newer than its page: not in the middle of what follows.
    const looked = page.waitForResponse((response) => response.url().includes('case.get'));
    await page.goto(`/cases/${caseId}/edit`);
    await looked;
  }
  for (const n of [1, 2]) {
    await field(one, 'comorbidity').fill(`In one window, ${n}`);
    await save(one);
    await expect(one.getByText(wordsOf('entry.unsaved'))).toHaveCount(0);
    await field(other, 'patientWish').fill(`In the other, ${n}`);
    await save(other);
    await expect(said).toHaveCount(1);
    await expect(field(other, 'comorbidity')).toHaveValue(`In one window, ${n}`);
    await expect(field(other, 'patientWish')).toHaveValue(`In the other, ${n}`);
  }
  await save(other);
  await expect(said).toHaveCount(0);
});

test('in a new case Enter in a field makes no draft, the first click adds a marker, and facts stay out of addresses', async ({
  as,
}) => {
  const page = await as('coordinator');
  await page.goto('/cases/new');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.locator('#fact-ki67Percent input').fill('12');
  await page.keyboard.press('Enter');
  const marker = page.locator('#fact-measurements');
  await marker.getByRole('textbox').fill('120');
  await page.keyboard.press('Enter');
  await marker.getByRole('textbox').fill('130');
  await marker.getByRole('button', { name: wordsOf('entry.measurement.add') }).click();
  await expect(marker.getByRole('listitem')).toHaveCount(1);
  await expect(page.locator('#fact-ki67Percent input')).toHaveValue('12');
  expect(new URL(page.url()).pathname).toBe('/cases/new');
  await expect(page.getByText(wordsOf('entry.preview.failed'))).toHaveCount(0);
  expect(asked.filter((url) => url.includes('case.draft'))).toEqual([]);
  // The preview was asked for, and what it is asked of stands in no address.
  await expect.poll(() => asked.some((url) => url.includes('case.previewRecommendation'))).toBe(true);
  expect(asked.filter((url) => url.includes('ki67'))).toEqual([]);

  await test.step('a marker that was typed is saved also where "Add" was not pressed; an emptied one is not saved as it was', async () => {
    await marker.getByRole('textbox').last().fill('140');
    const value = marker.getByRole('listitem').first().getByRole('textbox').first();
    await value.fill('');
    const save = page.getByRole('button', { name: wordsOf('entry.save'), exact: true });
    await save.click();
    await expect(value).toHaveValue('');
    const refused = wordsOf('entry.problem.measurement-invalid', { about: '1' });
    await expect(page.getByText(refused).first()).toBeVisible();
    await value.fill('150');
    await save.click();
    await page.waitForURL(/\/cases\/[\da-f-]{36}\/edit/u);
    await expect(page.getByText(wordsOf('entry.unsaved'))).toHaveCount(0);
    await page.reload();
    const values = marker
      .getByRole('listitem')
      .getByRole('textbox', { name: wordsOf('case.marker.chromogranin-a') });
    await expect(values).toHaveCount(2);
    await expect(values.nth(0)).toHaveValue('150');
    await expect(values.nth(1)).toHaveValue('140');
  });
});

test('a changed meeting is not lost by a click elsewhere, and Back after saving shows it as saved', async ({
  as,
}) => {
  const page = await as('coordinator');
  const { meetingId } = await callMeeting(page, 'As it was called', []);
  await page.goto(`/schedule/${meetingId}/edit`);
  const title = page.locator('input[name=title]');
  await title.fill('As it is called now');
  await page
    .getByRole('link', { name: wordsOf('nav.cases') })
    .first()
    .click();
  await page.getByRole('button', { name: wordsOf('common.leave.stay') }).click();
  await expect(title).toHaveValue('As it is called now');
  await page.getByRole('button', { name: wordsOf('schedule.form.saveChanges') }).click();
  await page.waitForURL(`/meetings/${meetingId}`);
  await page.goBack();
  await expect(title).toHaveValue('As it is called now');
});

test('a comment that is being written is not lost by a click elsewhere', async ({ as }) => {
  const page = await as('coordinator');
  const { caseId, version } = await draftBy(page);
  await new Api(page).act('case.submit', { caseId, version }, done);
  await page.goto(`/cases/${caseId}`);
  const comment = page.locator('#comment');
  await comment.fill('Uptake above liver.');
  const elsewhere = page.getByRole('link', { name: wordsOf('nav.cases') }).first();
  await elsewhere.click();
  await page.getByRole('button', { name: wordsOf('common.leave.stay') }).click();
  await expect(comment).toHaveValue('Uptake above liver.');
  await elsewhere.click();
  await page.getByRole('button', { name: wordsOf('common.leave.discard') }).click();
  await page.waitForURL('/cases');
});

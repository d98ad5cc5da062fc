import {
  draftCaseOutput,
  editionsOutput,
  listDecisionsOutput,
  meViewSchema,
  proposeEditionOutput,
  submitCaseOutput,
} from '@consilium/contracts';
import { Api, done } from '../support/api';
import { pancreas } from '../support/cases';
import { AnyLanguage } from './pages/any-language';
import { expectSound } from './support/sound';
import { expect, test, type Who } from './support/test';

const first = 'kr-gepnet-2021/1.1.0';
const second = 'demonstration/2.0.0';

test('one administrator proposes an edition, another activates it, a board renews its case, and what was signed keeps its edition', async ({
  as,
}) => {
  test.setTimeout(240_000);
  const member = await as('surgery');
  const coordinator = await as('coordinator');
  const desk = new Api(coordinator);
  const boardId = (await desk.ask('me.get', {}, meViewSchema)).memberships[0]?.boardId;
  const { caseId, pseudonym, version } = await desk.act(
    'case.draft',
    { boardId, type: 'new', ...pancreas, identity: null },
    draftCaseOutput,
  );
  await desk.act('case.submit', { caseId, version }, submitCaseOutput);
  const { decisions } = await desk.ask('decision.list', { boardId }, listDecisionsOutput);
  const [decision] = decisions;
  if (!decision) throw new Error('the demo has no decision');

  /** A dialog, in both languages and themes: on a page of its own, for it is another language's afterwards. */
  const lookAt = async (who: Who, address: string, button: string, values?: { edition: string }) => {
    const looker = new AnyLanguage(await as(who));
    await looker.page.goto(address);
    await looker.lookAt(button, undefined, values);
    await looker.page.close();
  };

  await test.step('a proposal says what it changes before it is made', async () => {
    await lookAt('administrator', '/admin/editions', 'editions.admin.proposeOf', { edition: second });
    const page = await as('administrator');
    await page.goto('/admin/editions');
    await page.getByRole('button', { name: `Propose ${second}` }).click();
    const dialog = page.getByRole('dialog', { name: `Propose ${second}` });
    await expect(dialog.getByText('Nothing is answered by it yet.')).toBeVisible();
    await expect(dialog.getByText('ki67-over-5: ki67Percent > 5 [S43]')).toBeVisible();
    await expect(dialog.getByText('It is no clinical truth')).toBeVisible();
    await dialog.getByRole('button', { name: 'Propose', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('You proposed it. Another administrator has to activate it.')).toBeVisible();
    await expect(page.getByText('Compared with every case as it was at')).toBeVisible({ timeout: 60_000 });
    const impact = page.getByRole('table', { name: 'Cases that would be answered otherwise, by board' });
    await expect(impact.getByRole('row')).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Activate', exact: true })).toHaveCount(0);
    await page.getByText('What reads otherwise').first().click();
    await expect(page.getByText('ki67-over-5: ki67Percent > 5 [S43]').first()).toBeVisible();
    await expectSound(page, 'a proposed edition');
  });

  await test.step('the board sees which of its cases would differ, and how', async () => {
    await member.goto('/cases');
    await member.getByRole('link', { name: 'See which, and how' }).click();
    await member.waitForURL('/cases/editions');
    const own = member.getByRole('listitem').filter({ hasText: pseudonym });
    await expect(own).toContainText('Everolimus');
    await expect(own).toContainText(`Made by ${first}`);
    await member.goto(`/cases/${caseId}`);
    await expect(member.getByText('Made by an earlier edition')).toHaveCount(0);
  });

  await test.step('another administrator activates it', async () => {
    await lookAt('administrator', '/admin/editions', 'editions.admin.withdraw');
    await lookAt('administrator2', '/admin/editions', 'editions.admin.activate');
    const page = await as('administrator2');
    await page.goto('/admin/editions');
    await page.getByRole('button', { name: 'Activate', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: `Activate ${second}` });
    await expect(dialog.getByText('New recommendations are made by it at once.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Activate', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText('Nothing is proposed.')).toBeVisible();
    await expect(page.getByText('Proposed by 조성민, activated by 문가은')).toBeVisible();
  });

  await test.step('the case says so, and a member renews it', async () => {
    await lookAt('oncology', `/cases/${caseId}`, 'editions.case.renew');
    await member.goto(`/cases/${caseId}`);
    await expect(member.getByText(`This recommendation was made by ${first}.`)).toBeVisible();
    await member.getByRole('button', { name: 'Renew', exact: true }).click();
    const dialog = member.getByRole('dialog', { name: 'Renew the recommendation' });
    await expect(dialog.getByRole('list').last()).toContainText('Everolimus');
    await dialog.getByRole('button', { name: 'Renew the recommendation' }).click();
    await expect(dialog).toBeHidden();
    await expect(member.getByText('Made by an earlier edition')).toHaveCount(0);
    await expect(member.getByText(second).first()).toBeVisible();
    // The rule that is shown is the one that answered.
    const everolimus = member.locator('#option-everolimus');
    await everolimus.getByText('Why', { exact: false }).first().click();
    await expect(everolimus.getByText('Ki-67 above 5% (demonstration)').first()).toBeAttached();
    await member.getByRole('tab', { name: 'History' }).click();
    await expect(member.getByRole('tabpanel')).toContainText(second);
  });

  await test.step('a signed decision keeps its edition, and its case is not renewed', async () => {
    await member.goto(`/decisions/${decision.id}`);
    await expect(member.getByText(first).first()).toBeVisible();
    await member.goto(`/cases/${decision.caseId}`);
    await expect(member.getByText('What was decided keeps the edition it was decided on.')).toBeVisible();
    await expect(member.getByRole('button', { name: 'Renew', exact: true })).toHaveCount(0);
    await expectSound(member, 'a case of an earlier edition');
  });

  await test.step('and back, by the same way', async () => {
    const [one, other] = [new Api(await as('administrator2')), new Api(await as('administrator'))];
    const { built } = await one.ask('edition.list', {}, editionsOutput);
    const contentHash = built.find(({ edition }) => edition === first)?.contentHash;
    const { proposalId } = await one.act('edition.propose', { contentHash }, proposeEditionOutput);
    await expect(async () => {
      await other.act('edition.activate', { proposalId, contentHash }, done);
    }).toPass({ timeout: 60_000 });
  });
});

test('a board page of an edition is for its members, and administration for administrators', async ({
  as,
}) => {
  const referrer = await as('referrer');
  await referrer.goto('/cases/editions');
  await expect(referrer.getByText('This list is for the members of the board.')).toBeVisible();
  const auditor = await as('auditor');
  await auditor.goto('/admin/editions');
  await expect(auditor.getByRole('heading', { name: 'Guideline editions' })).toBeVisible();
  await expect(auditor.getByRole('button', { name: /^Propose/u })).toHaveCount(0);
});

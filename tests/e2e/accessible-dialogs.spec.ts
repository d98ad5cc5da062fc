import {
  administeredPeopleOutput,
  decisionViewSchema,
  listCasesOutput,
  listDecisionsOutput,
  meViewSchema,
} from '@consilium/contracts';
import type { Page } from '@playwright/test';
import { Api, done } from '../support/api';
import { AnyLanguage } from './pages/any-language';
import { expectSound } from './support/sound';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

/** Goes to a decision after which this person may do something. */
async function openDecision(page: Page, ability: 'amend' | 'dissent' | 'report' | 'rePresent') {
  const api = new Api(page);
  const boardId = (await api.ask('me.get', {}, meViewSchema)).memberships[0]?.boardId;
  const { decisions } = await api.ask('decision.list', { boardId }, listDecisionsOutput);
  for (const { id } of decisions) {
    const { abilities } = await api.ask('decision.get', { decisionId: id }, decisionViewSchema);
    if (!abilities[ability]) continue;
    await page.goto(`/decisions/${id}`);
    return;
  }
  throw new Error(`no decision to ${ability}`);
}

test('no serious finding of axe in administration and where a one-time link leads, in both languages, light and dark', async ({
  as,
  stranger,
}) => {
  test.setTimeout(240_000);
  const page = await as('administrator');
  // Someone has a session that could be ended.
  await as('coordinator');
  const administrator = new AnyLanguage(page);
  const name = `Axe ${Date.now()}`;
  const email = `axe.${Date.now()}@hospital.example`;
  let link = '';

  await test.step('a person is invited, and gets a link', async () => {
    await page.goto('/admin');
    await administrator.lookAt('admin.people.invite', () => administrator.inDialog('admin.invite.submit'));
    await administrator.press('admin.people.invite');
    await administrator.dialog.getByRole('textbox', { name: wordsOf('admin.invite.name') }).fill(name);
    await administrator.dialog.getByRole('textbox', { name: wordsOf('admin.invite.email') }).fill(email);
    await administrator.inDialog('admin.invite.submit');
    await expect(
      administrator.dialog.getByRole('button', { name: wordsOf('admin.link.submit') }),
    ).toBeVisible();
    await expectSound(page, 'a link is to be made');
    await administrator.inDialog('admin.link.submit');
    link = (await administrator.dialog.locator('[data-link]').textContent()) ?? '';
    await expectSound(page, 'a link is shown');
    await administrator.inDialog('admin.link.done');
  });

  await test.step('the link leads to a password', async () => {
    const person = await stranger();
    await person.goto(`/welcome${new URL(link).hash}`);
    await person.locator('#password input, input#password').fill('short');
    const submit = person.getByRole('button', { name: wordsOf('welcome.submit') });
    await submit.click();
    await expect(person.getByRole('alert').first()).toBeVisible();
    await expectSound(person, 'welcome, too short');
    for (const field of ['password', 'again'])
      await person.locator(`#${field} input, input#${field}`).fill('four words in a row');
    await submit.click();
    await expect(person.getByText(wordsOf('welcome.done'))).toBeVisible();
    await expectSound(person, 'welcome, done');
  });

  await test.step('accounts', async () => {
    await administrator.lookAt('admin.people.endSessionsOf', undefined, { name: '김도현' });
    await administrator.lookAt('admin.people.linkOf', undefined, { name });
    await administrator.lookAt('admin.people.disableOf', undefined, { name });
    await administrator.lookAt('admin.people.makeAuditorOf', undefined, { name: '이준호' });
    const api = new Api(page);
    const { people } = await api.ask('people.administered', {}, administeredPeopleOutput);
    const userId = people.find((one) => one.email === email)?.userId;
    await api.act('people.disable', { userId }, done);
    await page.reload();
    await administrator.lookAt('admin.people.enableOf', undefined, { name });
  });

  await test.step('boards, memberships and rules', async () => {
    await page.goto('/admin/boards');
    await administrator.lookAt('admin.boards.create', () => administrator.inDialog('admin.boards.submit'));
    await page.getByRole('link', { name: /GEP-NET Board/u }).click();
    await administrator.lookAt('admin.board.newRule', async () => {
      await administrator.dialog.getByText(wordsOf('admin.rule.perReason')).click();
    });
    await administrator.lookAt('admin.board.add');
    await administrator.lookAt('admin.board.changeOf', undefined, { name: '이준호' });
    await administrator.lookAt('admin.board.endOf', undefined, { name: '박서연' });
    await administrator.lookAt('admin.board.newFeeRule');
  });

  await test.step('names of therapies', async () => {
    await page.goto('/admin/therapies');
    await page.getByRole('main').getByRole('button').first().click();
    await administrator.dialog.getByRole('textbox').fill(name);
    await expectSound(page, 'a name is added');
    await administrator.inDialog('admin.therapies.save');
    await expect(administrator.dialog).toBeHidden();
    await administrator.lookAt('admin.therapies.endOf', undefined, { name });
  });
});

test('no serious finding of axe in what comes after a decision and around a case, in both languages, light and dark', async ({
  as,
  stranger,
}) => {
  test.setTimeout(240_000);
  const sendEmpty = async (on: AnyLanguage, path: string) => {
    await on.inDialog(path);
    await expect(on.dialog.getByRole('alert').first()).toBeVisible();
  };

  await test.step('an addendum, written and about to be signed', async () => {
    const page = await as('chair');
    const chair = new AnyLanguage(page);
    await openDecision(page, 'amend');
    await chair.lookAt('afterDecision.addenda.add', () => sendEmpty(chair, 'afterDecision.amend.review'));
    await chair.lookAt('afterDecision.addenda.add', async () => {
      await chair.dialog.getByRole('textbox', { name: wordsOf('afterDecision.amend.text') }).fill('CT');
      await chair.inDialog('afterDecision.amend.review');
      await expect(chair.dialog.getByLabel(wordsOf('room.decide.password'))).toBeVisible();
    });
  });

  await test.step('dissent', async () => {
    const page = await as('surgery');
    const member = new AnyLanguage(page);
    await openDecision(page, 'dissent');
    await member.lookAt('afterDecision.dissent.act', () => sendEmpty(member, 'afterDecision.dissent.submit'));
  });

  await test.step('a report, a case put before the board again, a case withdrawn', async () => {
    const page = await as('coordinator');
    const desk = new AnyLanguage(page);
    await openDecision(page, 'report');
    await desk.lookAt('afterDecision.report.act', async () => {
      await desk.dialog.getByText(wordsOf('afterDecision.implementation.statuses.not-done')).click();
      await sendEmpty(desk, 'afterDecision.report.submit');
    });
    await openDecision(page, 'rePresent');
    await desk.lookAt('afterDecision.rePresent.act', () => sendEmpty(desk, 'afterDecision.rePresent.submit'));
    const api = new Api(page);
    const boardId = (await api.ask('me.get', {}, meViewSchema)).memberships[0]?.boardId;
    const query = { boardId, status: ['submitted'], limit: 1 };
    const { items } = await api.ask('case.list', query, listCasesOutput);
    await page.goto(`/cases/${items[0]?.id}`);
    await desk.lookAt('afterDecision.withdraw.act', () => sendEmpty(desk, 'afterDecision.withdraw.submit'));
  });

  await test.step('the record, verified', async () => {
    const page = await as('auditor');
    await page.goto('/audit');
    await page.getByRole('button', { name: wordsOf('audit.verify.now') }).click();
    await expect(page.getByText(wordsOf('audit.verify.intact')).first()).toBeVisible();
    await expectSound(page, 'audit, verified');
  });

  await test.step('a sign-in that fails', async () => {
    const page = await stranger();
    await page.goto('/sign-in');
    const submit = page.locator('form:has(input[name=password]) button[type=submit]').first();
    const refusedWith = (path: string) => page.getByRole('alert').getByText(wordsOf(path));
    await submit.click();
    await expect(refusedWith('signIn.emailMissing')).toBeVisible();
    await expectSound(page, 'sign-in, nothing entered');
    await page.locator('input[name=email]').fill('nobody@hospital.example');
    await page.locator('input[name=password]').fill('not the password');
    await submit.click();
    // The page of the try before has an alert too: this one's own words are waited for.
    await expect(refusedWith('error.auth.wrong-credentials')).toBeVisible();
    await expectSound(page, 'sign-in, refused');
  });
});

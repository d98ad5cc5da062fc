import { meetingIdSchema } from '@consilium/contracts';
import { Attendee } from '../support/attendee';
import { pancreas } from '../support/cases';
import { enterCase } from '../support/scene';
import { type Entry, EntryPage } from './pages/entry-page';
import { RoomPage } from './pages/room-page';
import { SchedulePage } from './pages/schedule-page';
import { expect, test } from './support/test';

const pancreaticPrrt: Entry = {
  question: 'Progressive pancreatic NET G2 after lanreotide: is 177Lu-DOTATATE reasonable now?',
  site: 'C25.1',
  differentiation: 'Well',
  ki67: '5',
  mitoses: '3',
  sstr: 'Positive',
  volume: 'Low',
  stage: 'Metastatic',
  course: 'Progressive',
  prior: ['Lanreotide autogel'],
};
const pancreaticG3 = {
  question: 'Pancreatic NET G3, treatment-naive: which systemic therapy?',
  facts: {
    ...pancreas.facts,
    ...{ ki67Percent: 30, mitoses: 24, diseaseStatus: 'treatment-naive' as const, priorLines: [] },
  },
};

const prrt = '177Lu-DOTATATE (PRRT)';

test('a pancreatic PRRT case goes from referral to a signed, verified decision; without nuclear medicine it is refused', async ({
  as,
  visitor,
}) => {
  test.setTimeout(300_000);
  const referrer = await as('referrer');
  const entry = new EntryPage(referrer);
  await entry.open();
  await entry.fill(pancreaticPrrt);
  await entry.expectBoardMark();
  await entry.submit();
  const first = (await referrer.getByRole('heading', { level: 1 }).textContent())?.trim() ?? '';
  const { pseudonym: twin } = await enterCase(referrer, pancreas);
  const { pseudonym: g3 } = await enterCase(referrer, pancreaticG3);

  const coordinator = await as('coordinator');
  const nuclear = new RoomPage(await as('nuclear'));
  await nuclear.page.goto('/schedule');
  await expect(nuclear.page.getByText('Live', { exact: true }).first()).toBeVisible();
  const schedule = new SchedulePage(coordinator);
  const address = await schedule.schedule('Board of the end-to-end test', '박서연');
  // What is planned on one screen appears on another that is open.
  await expect(nuclear.page.getByText('Board of the end-to-end test').first()).toBeVisible();
  for (const pseudonym of [first, twin, g3]) await schedule.addCase(pseudonym);

  const chair = new RoomPage(await as('chair'));
  const surgery = new RoomPage(await as('surgery'));
  const meetingId = meetingIdSchema.parse(address.split('/').at(-1));
  const others = [
    new Attendee(await visitor('oncology'), meetingId),
    new Attendee(await visitor('pathology'), meetingId),
  ];
  const members = [chair, nuclear, surgery];
  for (const room of members) await room.enter(address);
  await chair.openMeeting();
  // The room opens by itself for everyone who waits on the meeting's page.
  for (const room of [...members, ...others]) await room.checkIn();
  await chair.present(first);

  await test.step('everyone follows the chair to the case, and a comment appears as it is sent', async () => {
    for (const room of [nuclear, surgery])
      await expect(room.page.getByText(pancreaticPrrt.question).first()).toBeVisible();
    // A paste is never cut without a word: all of it stands there, and what is too much is said.
    await nuclear.page.locator('#comment').evaluate((area: HTMLTextAreaElement) => {
      area.focus();
      document.execCommand('insertText', false, 'x'.repeat(4001));
    });
    await expect(nuclear.page.locator('#comment')).toHaveValue('x'.repeat(4001));
    await expect(nuclear.page.getByText('1 character too many')).toBeVisible();
    await expect(nuclear.page.getByRole('button', { name: 'Send comment' })).toBeDisabled();
    await nuclear.page.locator('#comment').fill('Uptake above liver in all lesions on the 68Ga PET/CT.');
    await nuclear.page.getByRole('button', { name: 'Send comment' }).click();
    for (const room of [chair, surgery])
      await expect(room.page.getByText('Uptake above liver in all lesions')).toBeVisible();
  });

  await test.step('a veiled ballot shows the turnout live, and choices at the close', async () => {
    await chair.openBallot();
    await nuclear.vote(prrt);
    await chair.expectTurnout(1, 5);
    await surgery.vote('Everolimus');
    await chair.vote(prrt);
    for (const one of others) await one.vote('lu177-dotatate');
    for (const room of members) await room.expectTurnout(5, 5);
    await surgery.vote(prrt);
    await expect(chair.page.getByText('Who voted how')).toBeHidden();
    await chair.closeBallot();
    for (const room of members) await expect(room.page.getByText('Quorum reached').first()).toBeVisible();
    await expect(surgery.page.getByText('5 votes')).toBeVisible();
  });

  await test.step('what can not be kept of the form is said at its field, and nothing is reviewed', async () => {
    await chair.page.getByRole('button', { name: 'Record decision' }).click();
    const form = chair.page.getByRole('dialog');
    await form.getByRole('textbox', { name: 'Rationale' }).fill('As discussed,\u000bas pasted.');
    await form.getByRole('textbox', { name: /^Next review/u }).fill('in spring');
    await chair.page.keyboard.press('Tab');
    await form.getByRole('button', { name: 'Add a dissent' }).click();
    await form
      .locator('#field-dissent')
      .getByRole('button', { name: /Member/u })
      .click();
    await chair.page.getByRole('listbox').getByRole('option').first().click();
    await form.getByRole('textbox', { name: 'Their reason' }).fill('x'.repeat(2001));
    await form.locator('#field-responsible button').first().click();
    await chair.page.getByRole('option', { name: '최은지' }).click();
    await form.getByRole('button', { name: 'Review before signing' }).click();
    const summary = form.getByRole('alert').filter({ hasText: 'There is a problem' });
    for (const field of ['Rationale', 'Next review', 'Dissent']) await expect(summary).toContainText(field);
    await expect(form.locator('#field-dissent')).toContainText('1 character too many');
    await expect(form.locator('#field-rationale')).toContainText('“As discussed,”');
    await form.getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('the chair records and signs', async () => {
    await chair.recordDecision({
      therapy: prrt,
      rationale: 'Progression after lanreotide, high uptake in all lesions; discussed as the guideline asks.',
      responsible: '최은지',
    });
    await chair.sign();
    for (const room of members) await expect(room.page.getByText('This case is decided')).toBeVisible();
  });

  await test.step('its twin, on which nuclear medicine did not vote, is refused with the reason', async () => {
    await chair.present(twin);
    await chair.openBallot();
    for (const room of [chair, surgery]) await room.vote(prrt);
    for (const one of others) await one.vote('lu177-dotatate');
    await nuclear.vote('Abstain');
    await chair.closeBallot();
    await chair.recordDecision({ therapy: prrt, rationale: 'As the first.', responsible: '최은지' });
    await chair.expectRefused(/nuclear medicine/iu);
    await chair.page.getByRole('button', { name: 'Back to the form' }).click();
    await chair.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  });

  await test.step('a free option "Lutathera" on a G3 case without a flag is refused likewise', async () => {
    await chair.page.getByRole('button', { name: 'Defer', exact: true }).click();
    const dialog = chair.page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Reason/u }).click();
    await chair.page.getByRole('option', { name: 'A required specialty is absent' }).click();
    await dialog.getByRole('button', { name: 'Defer case' }).click();
    await expect(dialog).toBeHidden();
    await chair.present(g3);
    await chair.openBallot([{ label: 'Lutathera', therapyClass: 'Other' }]);
    await expect(chair.page.getByRole('dialog').getByRole('alert')).toContainText(/radioligand/iu);
    await chair.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    await chair.openBallot([{ label: 'Lutathera', therapyClass: 'Radioligand therapy (PRRT)' }]);
    for (const room of [chair, surgery, ...others]) await room.vote('Lutathera');
    await nuclear.vote('Abstain');
    await chair.closeBallot();
    await chair.recordDecision({
      therapy: 'Lutathera',
      rationale: 'Considered after NETTER-2.',
      responsible: '최은지',
      departs: 'A randomized trial that the edition does not hold.',
    });
    await chair.expectRefused(/nuclear medicine/iu);
  });

  await test.step('the auditor finds the whole way and verifies it', async () => {
    const auditor = await as('auditor');
    await auditor.goto('/decisions');
    await auditor.getByRole('link', { name: first }).click();
    await expect(auditor.getByText('Progression after lanreotide')).toBeVisible();
    await expect(auditor.getByText('Head hash at signing')).toBeVisible();
    await auditor.getByRole('link', { name: 'To the case' }).click();
    await auditor.getByRole('link', { name: `Decision: ${prrt}` }).click();
    await expect(auditor.getByText('Head hash at signing')).toBeVisible();
    await auditor.goto('/audit');
    await expect(auditor.getByText(/signed/iu).first()).toBeVisible();
    await auditor.getByRole('button', { name: /Verify/u }).click();
    await expect(auditor.getByText(/intact|unchanged/iu).first()).toBeVisible();
  });
});

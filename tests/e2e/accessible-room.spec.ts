import { meetingViewSchema, openBallotOutput } from '@consilium/contracts';
import type { Page } from '@playwright/test';
import { Api, done } from '../support/api';
import { pancreas, untreated } from '../support/cases';
import { callMeeting, openRoom } from '../support/scene';
import { AnyLanguage } from './pages/any-language';
import { expectSound } from './support/sound';
import { expect, test } from './support/test';
import { wordsOf } from './support/words';

/** The next ballot of a room, opened by its chair with an option more than the recommendation's. */
async function openBallot(chair: Page, meetingId: string, method: 'approval' | 'ranked') {
  const api = new Api(chair);
  const { currentItemId, currentSnapshotId } = await api.ask('meeting.get', { meetingId }, meetingViewSchema);
  const free = (label: string) => ({ source: 'free', label, therapyClass: 'other' });
  const { ballotId } = await api.act(
    'ballot.open',
    {
      itemId: currentItemId,
      snapshotId: currentSnapshotId,
      visibility: 'named-live',
      options: [free('Watch'), free('A trial'), free('A second reading')],
      method,
      deadlineLocal: null,
    },
    openBallotOutput,
  );
  return ballotId;
}

test('no serious finding of axe in the room and its dialogs, in both languages, light and dark', async ({
  as,
}) => {
  test.setTimeout(360_000);
  const desk = await as('coordinator');
  const page = await as('chair');
  const chair = new AnyLanguage(page);
  const called = await callMeeting(desk, 'Accessible', [pancreas, untreated, untreated]);
  const [flagged, plain] = called.cases;
  if (!flagged || !plain) throw new Error('three cases were called');
  await openRoom(page, called);
  await page.goto(called.address);
  const current = page.locator('[aria-current=step]');
  /** On the current case: a ballot apart stands below it. */
  const cast = async () => {
    await page
      .getByRole('button', { name: wordsOf('room.ballot.cast') })
      .first()
      .click();
    await expect(page.getByRole('button', { name: wordsOf('room.ballot.change') })).toBeDisabled();
  };

  await test.step('an open ballot', async () => {
    await chair.press('room.agenda.present', { pseudonym: flagged.pseudonym });
    await expect(current).toContainText(flagged.pseudonym);
    await chair.lookAt('room.openBallot', async () => {
      await chair.press('room.open.addFree');
      await chair.inDialog('room.open.submit');
      await expect(chair.dialog.getByText(wordsOf('room.open.freeLabelMissing'))).toBeVisible();
    });
    await chair.press('room.openBallot');
    await chair.inDialog('room.open.submit');
    await expect(chair.dialog).toBeHidden();
    await expect(page.getByRole('radiogroup', { name: wordsOf('room.ballot.yourVote') })).toBeVisible();
    await expectSound(page, 'room, open ballot');
    await chair.lookAt('case.action.recuse');
    await chair.lookAt('case.action.reveal');
    await chair.lookAt('room.chairing.handOver', () => chair.inDialog('room.handOver.submit'));
  });

  await test.step('a closed ballot, and a decision that is refused', async () => {
    await chair.press('room.ballot.close');
    await expect(page.getByRole('heading', { name: wordsOf('room.ballot.title.closed') })).toBeVisible();
    await expectSound(page, 'room, closed ballot');
    await chair.lookAt('room.deferItem');
    await chair.lookAt('room.recordDecision', async () => {
      await chair.press('room.decide.addAction');
      await chair.press('room.decide.addDissent');
      await chair.dialog.getByText(wordsOf('room.decide.relations.departs')).click();
      await chair.press('room.decide.review');
      await expect(chair.dialog.getByRole('alert').first()).toBeVisible();
    });
  });

  await test.step('a decision to be signed', async () => {
    await chair.press('room.agenda.present', { pseudonym: plain.pseudonym });
    await expect(current).toContainText(plain.pseudonym);
    await chair.lookAt('room.recordDecision', async () => {
      await chair.dialog.getByRole('checkbox').first().check({ force: true });
      await chair.dialog.getByRole('textbox', { name: wordsOf('room.decide.rationale') }).fill('S4');
      await chair.dialog.locator('#field-responsible button').first().click();
      await page.getByRole('listbox').getByRole('option').first().click();
      await chair.press('room.decide.review');
      await expect(chair.dialog.getByLabel(wordsOf('room.decide.password'))).toBeVisible();
    });
  });

  await test.step('a ballot apart from the meeting, and one by approval', async () => {
    await chair.lookAt('room.apart.open', () => chair.inDialog('room.open.submit'));
    await chair.press('room.apart.open');
    await chair.dialog.locator('input[type=datetime-local]').fill('2099-01-01T12:00');
    await chair.inDialog('room.open.submit');
    await expect(chair.dialog).toBeHidden();
    const ballotId = await openBallot(page, called.meetingId, 'approval');
    const boxes = page.getByRole('group', { name: wordsOf('room.ballot.yourVote') });
    await boxes.getByText('Watch').click();
    await boxes.getByText('A trial').click();
    await cast();
    await expectSound(page, 'room, one ballot by approval and one apart');
    await new Api(page).act('ballot.close', { ballotId }, done);
    await expect(page.getByRole('heading', { name: wordsOf('room.ballot.title.closed') })).toBeVisible();
    await expectSound(page, 'room, closed ballot by approval');
  });

  await test.step('a ballot by ranking', async () => {
    const ballotId = await openBallot(page, called.meetingId, 'ranked');
    for (const option of ['A trial', 'Watch'])
      await page.locator('button[data-rank]', { hasText: option }).click();
    await expectSound(page, 'room, ballot by ranking');
    await cast();
    await new Api(page).act('ballot.close', { ballotId }, done);
    await page.locator('#ballot-region summary').first().click();
    await expectSound(page, 'room, closed ballot by ranking');
  });

  await test.step('around the room', async () => {
    const arranger = new AnyLanguage(desk);
    await desk.goto('/');
    await desk.keyboard.press('Shift+Slash');
    await expectSound(desk, 'keys');
    await arranger.dismiss();
    await desk.keyboard.press('Control+k');
    await arranger.dialog
      .getByRole('searchbox')
      .or(arranger.dialog.getByRole('textbox'))
      .fill(plain.pseudonym);
    await expect(arranger.dialog.getByRole('menuitem', { name: plain.pseudonym })).toBeVisible();
    await expectSound(desk, 'palette');
    await desk.keyboard.press('Escape');
    await expect(arranger.dialog).toBeHidden();
    const next = await callMeeting(desk, 'Accessible, next', []);
    await desk.goto(next.address);
    await arranger.lookAt('schedule.addCase.open');
    await arranger.press('nav.account');
    await expectSound(desk, 'account');
    await desk.getByRole('menuitem', { name: wordsOf('nav.signOutEverywhere') }).click();
    await expect(arranger.dialog).toBeVisible();
    await expectSound(desk, 'sign out everywhere');
  });
});

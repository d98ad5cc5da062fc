import { createBoardOutput } from '@consilium/contracts';
import { Api, done } from '../support/api';
import { ileum, prrt, untreated } from '../support/cases';
import { callMeeting } from '../support/scene';
import { Keyboard } from './pages/keyboard';
import { KeyboardRoom } from './pages/keyboard-room';
import { RoomPage } from './pages/room-page';
import { demoPassword, expect, test } from './support/test';

test('by keyboard alone a meeting lives: others are checked out, ballots fail and are void, the chair is handed over, a case comes back, an addendum, a superseding decision', async ({
  as,
}) => {
  test.setTimeout(360_000);
  const desk = await as('coordinator');
  const called = await callMeeting(desk, 'A life by keyboard', [ileum, untreated]);
  const [wrongSite, laterCase] = called.cases;
  if (!wrongSite || !laterCase) throw new Error('two cases were called');
  const next = await callMeeting(desk, 'A life by keyboard, the week after', []);
  const title = `A life by keyboard, the month after ${Date.now()}`;
  const last = await callMeeting(desk, title, []);
  const chair = new KeyboardRoom(new RoomPage(await as('chair')));
  const deputy = new KeyboardRoom(new RoomPage(await as('deputy')));
  const nuclear = new KeyboardRoom(new RoomPage(await as('nuclear')));
  const coordinator = new KeyboardRoom(new RoomPage(desk));
  const rooms = [chair, deputy, nuclear].map(({ room }) => room);

  await test.step('nuclear medicine is checked out by the chair: not quorate; back again, there is a new ballot', async () => {
    const api = new Api(chair.room.page);
    const { meetingId } = called;
    await api.act('meeting.open', { meetingId }, done);
    for (const { page } of rooms)
      await new Api(page).act('meeting.checkIn', { meetingId, mode: 'in-room', userId: null }, done);
    for (const room of rooms) await room.enter(called.address);
    for (const name of ['한지우', '정민재'])
      await chair.keys.activate(chair.keys.button(`Check in ${name}, remote`));
    await expect(chair.room.page.getByRole('heading', { name: /^Here: 5/u })).toBeVisible();
    await chair.present(wrongSite.pseudonym);
    await chair.openBallot();
    await chair.vote(prrt);
    await chair.keys.activate(chair.keys.button('Check out 최은지'));
    await chair.room.expectAttendance('최은지', 'Left');
    await chair.keys.expectPlaceKept();
    await chair.closeBallot();
    for (const room of rooms)
      await expect(room.page.getByText('Not quorate: this ballot supports no decision.')).toBeVisible();
    await nuclear.keys.activate(nuclear.keys.button('Check in, in the room'));
    await nuclear.keys.expectPlaceKept();
    await chair.openBallot();
    await nuclear.vote(prrt);
    await chair.room.expectTurnout(1, 5);
  });

  await test.step('facts are corrected in the form under the open ballot: it is void, the case is flagged', async () => {
    await desk.goto(`/cases/${wrongSite.caseId}/edit`);
    const picker = desk.getByRole('combobox', { name: /Primary site/u });
    await coordinator.keys.reach(picker);
    await coordinator.keys.press('Control+a');
    await coordinator.keys.type('C17.0');
    await expect(desk.getByRole('option')).toHaveCount(1);
    await coordinator.keys.press('ArrowDown', 'Enter');
    await expect(picker).toHaveValue(/^C17\.0 /u);
    await coordinator.keys.activate(coordinator.keys.button('Save corrections'));
    await desk.waitForURL(`/cases/${wrongSite.caseId}`);
    for (const room of rooms) {
      await room.expectVoid('facts were corrected');
      await room.expectBoardMark();
    }
  });

  await test.step('the chair is recused and handed over; the deputy goes on, and defers the case', async () => {
    await chair.recuse('I am an investigator of the trial in question.');
    await chair.room.expectNotInChair();
    await coordinator.room.enter(called.address);
    await coordinator.handOverChair('Called to the ward.');
    for (const room of rooms) await expect(room.chairing).toContainText('handed over to: 윤태영');
    await deputy.openBallot();
    await deputy.vote(prrt);
    await deputy.closeBallot();
    await deputy.defer('A req');
    await deputy.keys.activate(deputy.keys.button('Close meeting'));
    for (const room of rooms) await expect(room.page.getByRole('heading', { name: 'Results' })).toBeVisible();
  });

  await test.step('what was left undecided is taken over into the next meeting, and decided there', async () => {
    await coordinator.room.enter(next.address);
    await coordinator.keys.activate(coordinator.keys.button(/^Take /u));
    for (const { pseudonym } of called.cases)
      await expect(desk.getByRole('link', { name: pseudonym })).toBeVisible();
    await coordinator.keys.expectPlaceKept();
    await chair.room.enter(next.address);
    await chair.keys.activate(chair.keys.button('Open meeting'));
    await expect(chair.room.page.getByRole('heading', { name: /^Here:/u })).toBeVisible();
    await chair.keys.activate(chair.keys.button('Check in, in the room'));
    await chair.present(laterCase.pseudonym);
    await chair.decide('The recount confirmed grade 1.', 'Lanreotide autogel');
  });

  const { page } = chair.room;
  await test.step('an addendum is written and signed', async () => {
    await chair.keys.activate(page.getByRole('link', { name: 'Read the decision' }));
    await page.waitForURL(/\/decisions\/[0-9a-f-]{36}$/u);
    await chair.keys.activate(chair.keys.button('Add an addendum'));
    const { dialog } = chair.room;
    await chair.keys.reach(dialog.getByRole('textbox', { name: 'What is added' }));
    await chair.keys.type('CT again in three months.');
    await chair.keys.activate(dialog.getByRole('button', { name: 'Review before signing' }));
    await expect(dialog.getByLabel('Your password')).toBeFocused();
    await chair.keys.type(demoPassword);
    await chair.keys.press('Enter');
    await chair.keys.expectPlaceKept();
    await expect(page.getByText('CT again in three months.').filter({ visible: true }).first()).toBeVisible();
  });

  await test.step('put before the board again, the case gets a decision that supersedes the first', async () => {
    const { keys } = coordinator;
    const { dialog } = coordinator.room;
    await desk.goto(page.url());
    await keys.activate(keys.button('Put before the board again'));
    await keys.activate(dialog.locator('#field-meetingId button'));
    const line = desk.getByRole('option', { name: title });
    for (let steps = 0; !(await line.evaluate((one) => one === document.activeElement)); steps += 1) {
      expect(steps, 'steps of the arrow key').toBeLessThan(50);
      await keys.press('ArrowDown');
    }
    await keys.press('Enter');
    await expect(line).toBeHidden();
    await keys.choose(dialog.locator('#field-code button'), 'Prog');
    await keys.activate(dialog.getByRole('button', { name: 'Put on the agenda' }));
    await keys.expectPlaceKept();
    await chair.room.enter(last.address);
    await chair.keys.activate(chair.keys.button('Open meeting'));
    await expect(page.getByRole('heading', { name: /^Here:/u })).toBeVisible();
    await chair.keys.activate(chair.keys.button('Check in, remote'));
    await chair.present(laterCase.pseudonym);
    await chair.decide('Unchanged: progression was ruled out.', 'Lanreotide autogel');
    await desk.reload();
    await expect(desk.getByText('This decision no longer holds')).toBeVisible();
  });
});

test('a person is invited and a dated quorum rule is added by keyboard alone', async ({ as }) => {
  const page = await as('administrator');
  const keys = new Keyboard(page);
  const dialog = page.getByRole('dialog');
  const within = (name: string) => dialog.getByRole('button', { name });

  await test.step('a person, and the link for them', async () => {
    await page.goto('/admin');
    await keys.activate(keys.button('Invite a person'));
    await keys.reach(dialog.getByRole('textbox', { name: 'Name' }));
    await keys.type('Keyboard Kim');
    await keys.reach(dialog.getByRole('textbox', { name: 'E-mail address' }));
    await keys.type(`keys.${Date.now()}@hospital.example`);
    await keys.activate(within('Create the account'));
    await keys.activate(within('Make the link'));
    await expect(dialog.locator('[data-link]')).toContainText('/welcome#');
    await keys.activate(within('Done'));
    await keys.expectPlaceKept();
    await expect(page.getByText('Keyboard Kim').first()).toBeVisible();
  });

  await test.step('a rule of the next year', async () => {
    // A board of this test's own: the demo's keeps its rule for the other tests.
    const input = { name: `By keyboard alone ${Date.now()}`, timeZone: 'Asia/Seoul' };
    const { boardId } = await new Api(page).act('board.create', input, createBoardOutput);
    await page.goto(`/admin/boards/${boardId}`);
    await keys.activate(keys.button('New rule'));
    await keys.reach(dialog.getByRole('textbox', { name: 'Valid from' }));
    await keys.press('Control+a');
    await keys.type(`${new Date().getFullYear() + 1}-01-01`);
    await keys.reach(dialog.getByRole('textbox', { name: 'Voters needed' }));
    await keys.press('Control+a');
    await keys.type('7');
    await keys.reach(dialog.getByRole('checkbox', { name: 'Surgery' }).first());
    await keys.press('Space');
    await keys.activate(within('Set the rule'));
    await keys.expectPlaceKept();
    const rule = page.getByRole('listitem').filter({ hasText: /Planned.*At least 7 voters/u });
    await expect(rule).toContainText('Surgery');
    await expect(rule).toContainText(`${new Date().getFullYear() + 1}-`);
  });
});

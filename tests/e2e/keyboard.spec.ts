import { Keyboard } from './pages/keyboard';
import { RoomPage } from './pages/room-page';
import { pancreas, prrt, untreated } from './support/cases';
import { callMeeting } from './support/scene';
import { demoPassword, expect, test } from './support/test';

/** By `v` to the vote, and by the arrows, round if need be, to a choice. */
async function choose(keys: Keyboard, room: RoomPage, choice: string) {
  const radio = room.ownVote.getByRole('radio', { name: choice });
  await keys.press('v', 'Space');
  for (let steps = 0; !(await radio.isChecked()); steps += 1) {
    expect(steps, 'steps of the arrow key').toBeLessThan(20);
    await keys.press('ArrowDown');
  }
}

test('the chair and a member hold a whole meeting by keyboard alone, and never lose their place', async ({
  as,
}) => {
  test.setTimeout(360_000);
  const called = await callMeeting(await as('coordinator'), 'By keyboard alone', [pancreas, untreated]);
  const [first, second] = called.cases;
  if (!first || !second) throw new Error('two cases were called');
  const chairRoom = new RoomPage(await as('chair'));
  const memberRoom = new RoomPage(await as('nuclear'));
  const chair = new Keyboard(chairRoom.page);
  const member = new Keyboard(memberRoom.page);
  for (const room of [chairRoom, memberRoom]) await room.enter(called.address);

  await test.step('the meeting is opened, and people check in', async () => {
    await chair.activate(chair.button('Open meeting'));
    await chair.activate(chair.button('Check in, in the room'));
    await expect(chair.button('Check out')).toBeVisible();
    await chair.expectPlaceKept();
    await member.activate(member.button('Check in, remote'));
    await expect(member.button('Check out')).toBeVisible();
    await member.expectPlaceKept();
    for (const name of ['이준호', '한지우', '정민재']) {
      await chair.activate(chair.button(`Check in ${name}, in the room`));
      await expect(chair.button(`Check out ${name}`)).toBeVisible();
      await chair.expectPlaceKept();
    }
    await chair.activate(chair.button(`Present ${first.pseudonym}`));
    for (const room of [chairRoom, memberRoom]) await room.expectPresented(first.pseudonym);
    await chair.expectPlaceKept();
  });

  await test.step('c: a comment is written and sent', async () => {
    await expect(member.page.locator('#comment')).toBeVisible();
    await member.press('c');
    await expect(member.page.locator('#comment')).toBeFocused();
    await member.type('Uptake above liver in all lesions.');
    await member.press('Control+Enter');
    await expect(chair.page.getByText('Uptake above liver in all lesions.')).toBeVisible();
    await expect(member.page.locator('#comment')).toBeFocused();
    await expect(member.page.locator('#comment')).toHaveValue('');
  });

  await test.step('a ballot is opened', async () => {
    await chair.activate(chair.button('Open ballot'));
    await chair.activate(chairRoom.dialog.getByRole('button', { name: 'Open ballot' }));
    await chairRoom.expectTurnout(0, 5);
    await chair.expectPlaceKept();
  });

  await test.step('v: votes are cast, and one is changed', async () => {
    await member.page.locator('#content').focus();
    for (const choice of ['Everolimus', 'Against', prrt]) {
      await choose(member, memberRoom, choice);
      await member.activate(member.button(/^(Cast|Change) vote$/u));
      await memberRoom.expectCounted(choice);
      await member.expectPlaceKept();
    }
    await choose(chair, chairRoom, prrt);
    await chair.activate(chair.button('Cast vote'));
    await chairRoom.expectCounted(prrt);
  });

  await test.step('the ballot is closed', async () => {
    await chair.activate(chair.button('Close ballot'));
    for (const room of [chairRoom, memberRoom]) await room.expectClosed();
    await chair.expectPlaceKept();
  });

  await test.step('the decision is recorded and signed', async () => {
    await chair.activate(chair.button('Record decision'));
    const { dialog } = chairRoom;
    await chair.reach(dialog.getByRole('textbox', { name: 'Rationale' }));
    await chair.type('High uptake in all lesions after progression.');
    await chair.activate(dialog.locator('#decision-responsible button'));
    await expect(chair.page.getByRole('listbox')).toBeVisible();
    await chair.press('ArrowDown', 'Enter');
    await expect(chair.page.getByRole('listbox')).toBeHidden();
    await chair.activate(dialog.getByRole('button', { name: 'Review before signing' }));
    await expect(dialog.getByLabel('Your password')).toBeFocused();
    await chair.type(demoPassword);
    await chair.press('Enter');
    for (const room of [chairRoom, memberRoom]) await room.expectDecided();
    await chair.expectPlaceKept();
  });

  await test.step('a member is recused from the next case, and it is deferred', async () => {
    await chair.activate(chair.button(`Present ${second.pseudonym}`));
    await memberRoom.expectPresented(second.pseudonym);
    await member.activate(member.button('Declare conflict of interest'));
    await member.reach(memberRoom.dialog.getByRole('textbox', { name: /^Reason/u }));
    await member.type('The patient is a relative.');
    await member.activate(memberRoom.dialog.getByRole('button', { name: 'Declare conflict' }));
    await expect(member.page.getByText('You declared a conflict of interest on this case')).toBeVisible();
    await member.expectPlaceKept();
    await chair.activate(chair.button('Defer'));
    await chair.activate(chairRoom.dialog.getByRole('button', { name: /Reason/u }));
    await expect(chair.page.getByRole('listbox')).toBeVisible();
    await chair.type('Path');
    await chair.press('Enter');
    await chair.activate(chairRoom.dialog.getByRole('button', { name: 'Defer case' }));
    await expect(chairRoom.current).toContainText('Deferred');
    await chair.expectPlaceKept();
  });

  await test.step('?, Ctrl-K, j and k: the keys are told, and lead to a case', async () => {
    await member.press('Shift+Slash');
    await expect(memberRoom.dialog.getByText('Keyboard shortcuts')).toBeVisible();
    await member.press('Escape');
    await member.expectPlaceKept();
    await member.press('Control+k');
    await member.type('Cases');
    await expect(memberRoom.dialog.getByRole('menuitem', { name: 'Cases' })).toBeVisible();
    await member.press('ArrowDown', 'Enter');
    await member.page.waitForURL('/cases');
    await expect(member.page.getByRole('row').nth(2)).toBeVisible();
    await member.press('j', 'j', 'k', 'Enter');
    await member.page.waitForURL(/\/cases\/[0-9a-f-]{36}$/u);
  });
});

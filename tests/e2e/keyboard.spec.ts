import { pancreas, prrt, untreated } from '../support/cases';
import { callMeeting } from '../support/scene';
import { KeyboardRoom } from './pages/keyboard-room';
import { RoomPage } from './pages/room-page';
import { expect, test } from './support/test';

test('the chair and a member hold a whole meeting by keyboard alone, and never lose their place', async ({
  as,
}) => {
  test.setTimeout(360_000);
  const called = await callMeeting(await as('coordinator'), 'By keyboard alone', [pancreas, untreated]);
  const [first, second] = called.cases;
  if (!first || !second) throw new Error('two cases were called');
  const chairRoom = new RoomPage(await as('chair'));
  const memberRoom = new RoomPage(await as('nuclear'));
  const chairing = new KeyboardRoom(chairRoom);
  const taking = new KeyboardRoom(memberRoom);
  const { keys: chair } = chairing;
  const { keys: member } = taking;
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
    await chairing.present(first.pseudonym);
    await memberRoom.expectPresented(first.pseudonym);
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
    await chairing.openBallot();
    await chairRoom.expectTurnout(0, 5);
  });

  await test.step('v: votes are cast, and one is changed', async () => {
    await member.page.locator('#content').focus();
    for (const choice of ['Everolimus', 'Against', prrt]) await taking.vote(choice);
    await chairing.vote(prrt);
  });

  await test.step('the ballot is closed, the decision recorded and signed', async () => {
    await chairing.closeBallot();
    await memberRoom.expectClosed();
    await chairing.decide('High uptake in all lesions after progression.');
    await memberRoom.expectDecided();
  });

  await test.step('a member is recused from the next case, and it is deferred', async () => {
    await chairing.present(second.pseudonym);
    await memberRoom.expectPresented(second.pseudonym);
    await taking.recuse('The patient is a relative.');
    await chairing.defer('Path');
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

test('what is typed after Ctrl-K, while the palette is on a slow line, stands in it', async ({ as }) => {
  const page = await as('coordinator');
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route('**/_next/static/**/*.js', async (route) => {
    const answer = await route.fetch();
    if ((await answer.text()).includes('paletteEmpty')) await held;
    await route.fulfill({ response: answer });
  });
  await page.goto('/');
  const account = page.getByRole('button', { name: 'Account' });
  await account.focus();
  await page.keyboard.press('Control+k');
  // By themselves `g a` would lead to another page.
  await page.keyboard.type('ga');
  const palette = page.getByRole('dialog');
  const line = palette.getByRole('searchbox').or(palette.getByRole('textbox'));
  await expect(line).toHaveValue('ga');
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(account).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('Case');
  letGo();
  await expect(palette.getByRole('menuitem', { name: 'Cases' })).toBeVisible();
  await page.keyboard.type('s');
  await expect(line).toHaveValue('Cases');
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expect(account).toBeFocused();
});

test('on a slow line the page that was asked for is shown to be on its way, and the one before it stays', async ({
  as,
}) => {
  const page = await as('coordinator');
  await page.goto('/cases');
  let letGo = () => {};
  const held = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/\/decisions\?.*_rsc=/u, async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('navigation').getByRole('link', { name: 'Decisions' }).click();
  await expect(page.getByRole('progressbar', { name: 'Loading' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: 'Cases' })).toBeVisible();
  letGo();
  await expect(page.getByRole('heading', { level: 1, name: 'Decisions' })).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Loading' })).toBeHidden();
});

import { join } from 'node:path';
import { RoomPage } from './pages/room-page';
import { pancreas, prrt } from './support/cases';
import { callMeeting, openRoom } from './support/scene';
import { serverData, serverDatabase } from './support/server-data';
import { freePort, ServerProcess } from './support/server-process';
import { expect, test } from './support/test';

/** Turnout as it moved on a screen, from when it is asked for; each number once, however often it was drawn. */
async function watchTurnout(room: RoomPage) {
  await room.page.evaluate(() => {
    const seen: string[] = [];
    const look = () => {
      const text = document.querySelector('[data-testid=turnout]')?.textContent?.match(/^\d+/u)?.[0];
      if (text !== undefined && text !== seen.at(-1)) seen.push(text);
    };
    look();
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    Object.assign(window, { turnoutSeen: seen });
  });
  return () => room.page.evaluate(() => (window as never as { turnoutSeen: string[] }).turnoutSeen);
}

const expectVoted = (room: RoomPage, voted: number) =>
  expect(room.page.getByTestId('turnout')).toHaveText(new RegExp(`^${voted} of \\d+ have voted$`, 'u'));

test('two processes on one database: a vote through one shows in the other, and a killed one comes back to the same votes, each once', async ({
  as,
}) => {
  test.setTimeout(300_000);
  const { appUrl } = await serverDatabase();
  const port = await freePort();
  // Beside the server of the run, on its database and with the keys of its folder: who has signed in at one is known to the other.
  const start = () =>
    ServerProcess.start({
      port,
      log: join(serverData(), `process-${port}.log`),
      env: { DATABASE_URL: appUrl, CONSILIUM_DEMO: '1', CONSILIUM_DATA_DIR: serverData() },
    });
  const first = await start();
  let restarted: ServerProcess | null = null;
  try {
    const desk = await as('coordinator');
    const called = await callMeeting(desk, 'Two processes', [pancreas]);
    const chairPage = await as('chair');
    await openRoom(chairPage, called);
    const [item] = called.cases;
    const surgery = new RoomPage(await as('surgery'));
    const chair = new RoomPage(chairPage);
    await surgery.enter(`${first.url}${called.address}`);
    await chair.enter(called.address);

    await test.step('what is done through one moves on the screens of the other', async () => {
      await chair.present(item?.pseudonym ?? '');
      await chair.openBallot();
      await surgery.vote(prrt);
      await expectVoted(chair, 1);
      await chair.vote('Everolimus');
      await expectVoted(surgery, 2);
    });

    const turnoutSeen = await watchTurnout(surgery);
    await test.step('one is killed while votes come through the other', async () => {
      await first.kill();
      await expect(surgery.page.getByText('Live', { exact: true }).first()).toBeHidden();
      const nuclear = new RoomPage(await as('nuclear'));
      await nuclear.enter(called.address);
      await nuclear.vote(prrt);
      await expectVoted(chair, 3);
      await expectVoted(surgery, 2);
    });

    await test.step('started again, its screens recover by themselves: nothing is lost, nothing counted twice', async () => {
      restarted = await start();
      await expect(surgery.page.getByText('Live', { exact: true }).first()).toBeVisible();
      await expectVoted(surgery, 3);
      await surgery.expectCounted(prrt);
      await surgery.vote('Everolimus');
      await expectVoted(chair, 3);
      expect(await turnoutSeen()).toEqual(['2', '3']);
    });

    await test.step('the close through the other appears in it, with each vote once', async () => {
      await chair.closeBallot();
      await surgery.expectClosed();
      await surgery.expectVotesOf('최은지', [prrt]);
      await chair.expectVotesOf('이준호', ['Everolimus']);
    });

    await test.step('told to end, it ends, though a room is open on it', async () => {
      await restarted?.stop();
      await expect(surgery.page.getByText('Live', { exact: true }).first()).toBeHidden();
    });
  } finally {
    await Promise.all([first, restarted as ServerProcess | null].map((each) => each?.stop()));
  }
});

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { meetingViewSchema, openBallotOutput } from '@consilium/contracts';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { Api, done } from '../support/api';
import { pancreas } from '../support/cases';
import { demoPassword } from '../support/people';
import { callMeeting, openRoom } from '../support/scene';
import { freePort, ServerProcess } from '../support/server-process';
import { startHelloWorld } from './hello-world';
import { median } from './measure';
import { type Conditions, countBytes, type Received, slow } from './page-bytes';
import { ROOT, run } from './run';

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;
const DESK = { viewport: { width: 1440, height: 900 } } as const;
const FAR_AWAY: Conditions = { kilobitsPerSecond: 200, latencyMs: 400 };
const MODEST: Conditions = { kilobitsPerSecond: 1600, latencyMs: 150, slowerBy: 4 };
/** What is aimed at: kB as they travel, in brotli where the server sends it; the hello-world's own server sends gzip. */
const GOALS = {
  scripts: { 'sign-in, Today, lists': 215, 'a case': 235, room: 255 },
  document: 20,
  coldRoomUntilLive: 450,
  largestPaintRatio: 3,
  interactionP75Ms: 100,
} as const;
const VISITS = 7;
const VOTES = 200;
const INTERACTIONS = 60;
const VOTERS = ['lee.junho', 'choi.eunji', 'jung.minjae', 'han.jiwoo', 'seo.dongwook'];

type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

async function signIn(browser: Browser, url: string, mailbox: string): Promise<Session> {
  const context = await browser.newContext({ baseURL: url, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto('/sign-in', { waitUntil: 'networkidle' });
  await page.locator('input[name=email]').fill(`${mailbox}@demo.consilium.test`);
  await page.locator('input[name=password]').fill(demoPassword);
  await page.locator('form:has(input[name=password]) button[type=submit]').first().click();
  await page.waitForURL(`${url}/`);
  const session = await context.storageState();
  await context.close();
  return session;
}

/** A browser with nothing in its cache, signed in as that session's person. */
function fresh(browser: Browser, url: string, session: Session | undefined, look: object = DESK) {
  return browser.newContext({
    baseURL: url,
    locale: 'en-GB',
    timezoneId: 'Asia/Seoul',
    ...look,
    ...(session ? { storageState: session } : {}),
  });
}

const live = (page: Page) => page.getByRole('status').getByText('Live', { exact: true });

/** What one page costs somebody who has never been here, until it is at rest. */
async function weigh(browser: Browser, url: string, path: string, session?: Session): Promise<Received> {
  const context = await fresh(browser, url, session);
  const page = await context.newPage();
  const received = await countBytes(page);
  await page.goto(path, { waitUntil: 'networkidle' });
  const bytes = received();
  await context.close();
  return bytes;
}

/** The room on a phone far away from everything: what came, and after how long it was live. */
async function coldRoom(browser: Browser, url: string, path: string, session: Session) {
  const context = await fresh(browser, url, session, PHONE);
  const page = await context.newPage();
  const received = await countBytes(page);
  await slow(page, FAR_AWAY);
  const began = performance.now();
  await page.goto(path, { waitUntil: 'commit', timeout: 180_000 });
  await live(page).waitFor({ state: 'attached', timeout: 180_000 });
  const secondsUntilLive = (performance.now() - began) / 1000;
  const untilLive = received();
  await page.waitForLoadState('networkidle', { timeout: 180_000 });
  const atRest = received();
  await context.close();
  return { secondsUntilLive, untilLive, atRest };
}

/** When the largest thing on the page was painted, in ms. */
async function largestPaint(browser: Browser, url: string, path: string, session?: Session): Promise<number> {
  const context = await fresh(browser, url, session);
  const page = await context.newPage();
  await slow(page, MODEST);
  await page.goto(path, { waitUntil: 'networkidle', timeout: 120_000 });
  const painted = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => resolve(list.getEntries().at(-1)?.startTime ?? 0)).observe({
          type: 'largest-contentful-paint',
          buffered: true,
        });
      }),
  );
  await context.close();
  return painted;
}

/** Someone types, opens and closes things in the room while others' votes arrive: how long each act took to show, in ms. */
async function interactions(browser: Browser, url: string, room: Room, session: Session): Promise<number[]> {
  const context = await fresh(browser, url, session);
  const page = await context.newPage();
  await slow(page, { ...MODEST, kilobitsPerSecond: 10_000 });
  await page.addInitScript(() => {
    const longest: Record<number, number> = {};
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { interactionId: number })[])
        if (entry.interactionId)
          longest[entry.interactionId] = Math.max(longest[entry.interactionId] ?? 0, entry.duration);
    }).observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
  });
  await page.goto(room.path, { timeout: 120_000 });
  await live(page).waitFor({ state: 'attached', timeout: 120_000 });
  const reason = page.getByRole('textbox', { name: /^Reason/u });
  const vote = page.getByRole('radiogroup', { name: 'Your vote' });
  const acts = [
    () => vote.getByText('Watch', { exact: true }).click(),
    () => reason.press('a'),
    () => vote.getByText('A trial', { exact: true }).click(),
    () => reason.press('b'),
    () => page.keyboard.press('Tab'),
  ];
  let voting = true;
  const act = async () => {
    for (let done = 0; done < INTERACTIONS || voting; done += 1) await acts[done % acts.length]?.();
  };
  const votes = castVotes(browser, url, room).finally(() => {
    voting = false;
  });
  await Promise.all([act(), votes]);
  await page.waitForTimeout(500);
  const longest = await page.evaluate(() =>
    Object.values((window as unknown as { longest: Record<number, number> }).longest),
  );
  await context.close();
  return longest;
}

interface Room {
  readonly path: string;
  readonly ballotId: string;
  readonly optionIds: readonly string[];
  readonly voters: readonly Session[];
}

async function castVotes(browser: Browser, url: string, { ballotId, optionIds, voters }: Room) {
  const pages = await Promise.all(
    voters.map(async (session) => {
      const page = await (await fresh(browser, url, session)).newPage();
      await page.goto('/api/health');
      return page;
    }),
  );
  for (let cast = 0; cast < VOTES; cast += 1) {
    const page = pages[cast % pages.length] as Page;
    const optionId = optionIds[Math.floor(cast / pages.length) % optionIds.length];
    await new Api(page).act(
      'ballot.castVote',
      { ballotId, choice: { kind: 'option', optionId }, reason: '' },
      done,
    );
  }
  for (const page of pages) await page.context().close();
}

/** An open meeting with a case before it and a named ballot, in which those voters vote. */
async function openMeeting(
  browser: Browser,
  url: string,
  sessions: { desk: Session; chair: Session; voters: Session[] },
) {
  const desk = await (await fresh(browser, url, sessions.desk)).newPage();
  const chair = await (await fresh(browser, url, sessions.chair)).newPage();
  await Promise.all([desk.goto('/'), chair.goto('/')]);
  const called = await callMeeting(desk, 'Bench', [pancreas]);
  await openRoom(chair, called);
  const api = new Api(chair);
  const [first] = called.cases;
  if (!first) throw new Error('no case was called');
  await api.act('meeting.presentItem', { itemId: first.itemId }, done);
  const { currentItemId, currentSnapshotId } = await api.ask(
    'meeting.get',
    { meetingId: called.meetingId },
    meetingViewSchema,
  );
  const free = (label: string) => ({ source: 'free', label, therapyClass: 'other' });
  const { ballotId } = await api.act(
    'ballot.open',
    {
      itemId: currentItemId,
      snapshotId: currentSnapshotId,
      visibility: 'veiled',
      options: [free('Watch'), free('A trial')],
      method: 'single',
      deadlineLocal: null,
    },
    openBallotOutput,
  );
  const view = await api.ask('meeting.get', { meetingId: called.meetingId }, meetingViewSchema);
  const { ballot } = view;
  if (ballot?.id !== ballotId) throw new Error('the ballot is not in its meeting');
  const optionIds = ballot.options.map(({ id }) => id as string);
  await desk.context().close();
  await chair.context().close();
  return {
    room: { path: called.address, ballotId, optionIds, voters: sessions.voters.slice(1) } satisfies Room,
    casePath: `/cases/${first.caseId}`,
  };
}

const inKilobytes = ({ requests, ...bytes }: Received) => ({
  ...Object.fromEntries(
    Object.entries(bytes).map(([kind, length]) => [kind, Number((length / 1000).toFixed(1))]),
  ),
  requests,
});

/** Weight and quickness of pages in a real browser, beside a hello-world of the same tools (P14-P16). Needs a built web application. */
export async function pages() {
  const data = join(ROOT, '.data');
  mkdirSync(data, { recursive: true });
  const folder = mkdtempSync(join(data, 'bench-pages-'));
  const distDir = process.env.NEXT_DIST_DIR ?? '.next-bench';
  if (!process.env.NEXT_DIST_DIR) {
    process.env.NEXT_DIST_DIR = distDir;
    await run(join(ROOT, 'apps/web/node_modules/.bin/next'), ['build'], join(ROOT, 'apps/web'));
  }
  const server = await ServerProcess.start({
    port: await freePort(),
    log: join(folder, 'server.log'),
    env: { CONSILIUM_DATA_DIR: join(folder, 'data'), NEXT_DIST_DIR: distDir },
  });
  const peer = await startHelloWorld(join(folder, 'hello-world'));
  const browser = await chromium.launch({
    executablePath: process.env.CONSILIUM_BROWSER ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    const { url } = server;
    const chair = await signIn(browser, url, 'park.seoyeon');
    const desk = await signIn(browser, url, 'kim.dohyun');
    const auditor = await signIn(browser, url, 'shin.yerin');
    const voters: Session[] = [];
    for (const mailbox of VOTERS) voters.push(await signIn(browser, url, mailbox));
    const { room, casePath } = await openMeeting(browser, url, { desk, chair, voters });
    const paths: [name: string, path: string, session?: Session][] = [
      ['sign-in', '/sign-in'],
      ['Today', '/', chair],
      ['cases', '/cases', chair],
      ['a case', casePath, chair],
      ['room', room.path, chair],
      ['decisions', '/decisions', chair],
      ['audit', '/audit', auditor],
    ];
    const kilobytes: Record<string, unknown> = {};
    for (const [name, path, session] of paths)
      kilobytes[name] = inKilobytes(await weigh(browser, url, path, session));
    const hello = await weigh(browser, peer.url, '/');
    const cold = await coldRoom(browser, url, room.path, chair);
    const paints = { room: [] as number[], peer: [] as number[] };
    for (let visit = 0; visit < VISITS; visit += 1) {
      paints.room.push(await largestPaint(browser, url, room.path, chair));
      paints.peer.push(await largestPaint(browser, peer.url, '/'));
    }
    const [voter] = voters;
    const durations = voter ? await interactions(browser, url, room, voter) : [];
    return {
      goals: GOALS,
      kilobytes: { ...kilobytes, 'hello-world': inKilobytes(hello) },
      'cold room on a phone, 200 kbit/s and 400 ms': {
        secondsUntilLive: Number(cold.secondsUntilLive.toFixed(1)),
        untilLive: inKilobytes(cold.untilLive),
        atRest: inKilobytes(cold.atRest),
      },
      'largest paint of the room, 4x CPU, 1.6 Mb/s, 150 ms': {
        ms: median(paints.room),
        peerMs: median(paints.peer),
        ratio: median(paints.room) / median(paints.peer),
      },
      [`${INTERACTIONS} interactions or more in the room while ${VOTES} votes arrive, 4x CPU`]: {
        seen: durations.length,
        p75Ms: [...durations].sort((a, b) => a - b)[Math.floor(durations.length * 0.75)] ?? null,
        worstMs: Math.max(0, ...durations),
      },
    };
  } finally {
    await browser.close();
    await peer.stop();
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { followBoard, type LiveMessage } from '@consilium/realtime';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ApplicationProcess } from '../faults/application-process';
import { asAdmin, type Person, playScenario, type Scenario } from '../faults/scenario';

const seen = { timeout: 15_000, interval: 20 };
let scenario: Scenario;
const started: ApplicationProcess[] = [];
const open: Browser[] = [];

beforeAll(async () => {
  scenario = await playScenario(null);
});
afterAll(async () => {
  for (const browser of open) browser.end();
  await Promise.all(started.map((one) => one.kill()));
});

async function start(port = 0): Promise<{ process: ApplicationProcess; port: number }> {
  const process = new ApplicationProcess();
  started.push(process);
  return { process, port: await process.open(scenario.appUrl, null, port) };
}

/** A port that stays one process's own from its death to its restart. */
async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** What one browser was told, through the product's own client. */
class Browser {
  readonly got: LiveMessage[] = [];
  connected = false;
  signedOut = false;
  readonly end: () => void;

  constructor(port: number, who: Person) {
    this.end = followBoard({
      boardId: scenario.boardId,
      url: `http://127.0.0.1:${port}`,
      extraHeaders: { cookie: `session=${who.sessionId}` },
      onMessage: (message) => void this.got.push(message),
      onReset: () => {},
      onState: (state) => {
        this.connected = state === 'connected';
      },
      onPresence: () => {},
      onRightsChanged: () => {},
      onSignedOut: () => {
        this.signedOut = true;
      },
    });
    open.push(this);
  }

  /** The turnouts that votes told of, in their order. */
  turnouts(): unknown[] {
    return this.got.flatMap(({ event }) => (event?.type === 'vote.cast' ? [event.body['voted']] : []));
  }

  /** Every row once and in order. */
  isDense(): boolean {
    return this.got.every(({ seq }, index) => index === 0 || seq === (this.got[index - 1]?.seq ?? 0) + 1);
  }
}

async function call(
  port: number,
  who: Person,
  path: string,
  input: Record<string, unknown>,
): Promise<unknown> {
  const origin = `http://127.0.0.1:${port}`;
  const response = await fetch(`${origin}/api/trpc/${path}`, {
    method: 'POST',
    headers: { origin, 'content-type': 'application/json', cookie: `session=${who.sessionId}` },
    body: JSON.stringify({ idempotencyKey: randomUUID(), ...input }),
  });
  return response.json();
}

const vote = (option: number, idempotencyKey: string = randomUUID()) => ({
  ballotId: scenario.ballotId,
  choice: { kind: 'option', optionId: scenario.options[option] },
  reason: '',
  idempotencyKey,
});
const votesInJournal = () =>
  asAdmin(scenario.adminUrl, async (admin) => {
    const { rows } = await admin.query(
      `SELECT count(*)::int AS n FROM journal_event WHERE type = 'vote.cast'`,
    );
    return rows[0].n as number;
  });

describe('Two processes on one database', { timeout: 60_000 }, () => {
  it('tell everyone of a vote through either, once; a death between commit and message loses none', async () => {
    const port = await freePort();
    const [one, other] = [await start(port), await start()];
    const [first, second, third, fourth] = scenario.voters as [Person, Person, Person, Person];
    const browsers = [
      new Browser(one.port, first),
      new Browser(one.port, scenario.auditor),
      new Browser(other.port, second),
      new Browser(other.port, third),
    ];
    await vi.waitFor(() => expect(browsers.every((each) => each.connected)).toBe(true), seen);

    await call(one.port, first, 'ballot.castVote', vote(0));
    for (const each of browsers) await vi.waitFor(() => expect(each.turnouts()).toEqual([1]), seen);
    await call(other.port, second, 'ballot.castVote', vote(1));
    for (const each of browsers) await vi.waitFor(() => expect(each.turnouts()).toEqual([1, 2]), seen);

    // The process dies after the commit of the vote, before anyone was told or answered.
    const lost = vote(1);
    one.process.dieAt('after-commit');
    await expect(call(one.port, third, 'ballot.castVote', lost)).rejects.toThrow();
    await one.process.ended;
    expect(await votesInJournal()).toBe(3);
    for (const each of browsers.slice(2))
      await vi.waitFor(() => expect(each.turnouts()).toEqual([1, 2, 3]), seen);
    expect(browsers[0]?.connected).toBe(false);

    const again = await start(port);
    for (const each of browsers) {
      await vi.waitFor(() => expect(each.connected).toBe(true), seen);
      await vi.waitFor(() => expect(each.turnouts()).toEqual([1, 2, 3]), seen);
    }
    // The voter, who got no answer, sends the vote again to the other process: the first outcome, and no new event.
    const told = { result: { data: { revision: 1 } } };
    const retried = await call(again.port, third, 'ballot.castVote', lost);
    expect(retried).toMatchObject(told);
    expect(await call(other.port, third, 'ballot.castVote', vote(0))).toMatchObject({
      result: { data: { revision: 2 } },
    });
    expect(await call(other.port, third, 'ballot.castVote', lost)).toEqual(retried);
    expect(await votesInJournal()).toBe(4);
    await call(again.port, fourth, 'ballot.castVote', vote(0));
    for (const each of browsers) {
      await vi.waitFor(() => expect(each.turnouts()).toEqual([1, 2, 3, 3, 4]), seen);
      expect(each.isDense()).toBe(true);
    }
  });

  it('close a connection whose session was ended through either', async () => {
    const [one, other] = [await start(), await start()];
    const [who, colleague] = scenario.voters.slice(4) as [Person, Person];
    const here = new Browser(one.port, who);
    const there = new Browser(other.port, who);
    const bystander = new Browser(other.port, colleague);
    await vi.waitFor(
      () => expect([here, there, bystander].map((each) => each.connected)).toEqual([true, true, true]),
      seen,
    );
    await call(one.port, who, 'me.signOutEverywhere', {});
    // Told of it by the event: the look at every open session, which would find it too, comes after 15 s.
    for (const each of [here, there]) {
      await vi.waitFor(() => expect(each.signedOut).toBe(true), { ...seen, timeout: 10_000 });
      expect(each.connected).toBe(false);
    }
    await call(one.port, colleague, 'ballot.castVote', vote(0));
    await vi.waitFor(() => expect(bystander.turnouts()).toHaveLength(1), seen);
    expect([here, there].map((each) => each.turnouts())).toEqual([[], []]);
  });
});

import { type BallotId, meetingViewSchema, openBallotOutput } from '@consilium/contracts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Api, done } from '../support/api';
import { pancreas } from '../support/cases';
import { Listener } from '../support/listener';
import { callMeeting, openRoom } from '../support/scene';
import { freePort, type ServerProcess } from '../support/server-process';
import { signIn, Visitor } from '../support/visitor';
import { startBeside, testServer } from './server';

const { url } = testServer();
const patience = { timeout: 30_000, interval: 20 };
const listeners: Listener[] = [];
let second: ServerProcess | null = null;
let port: number;

async function startSecond() {
  second = await startBeside(port);
  return second.url;
}

beforeAll(async () => {
  port = await freePort();
});
afterAll(async () => {
  for (const each of listeners) each.end();
  await second?.stop();
});

describe('Two processes on one database', { timeout: 240_000 }, () => {
  it('what is done through one shows in the other; a killed one comes back to the same votes, each once', async () => {
    const there = await startSecond();
    const [coordinator, chair, nuclear] = [
      await signIn(url, 'coordinator'),
      await signIn(url, 'chair'),
      await signIn(url, 'nuclear'),
    ];
    const surgery = new Visitor(there, (await signIn(url, 'surgery')).cookie);
    const called = await callMeeting(coordinator, 'Two processes', [pancreas]);
    await openRoom(chair, called);
    const { meetingId, boardId } = called;
    const meetingAt = (who: Visitor) => new Api(who).ask('meeting.get', { meetingId }, meetingViewSchema);

    await new Api(chair).act('meeting.presentItem', { itemId: called.cases[0]?.itemId }, done);
    const { currentItemId, currentSnapshotId } = await meetingAt(chair);
    const option = (label: string) => ({ source: 'free', label, therapyClass: 'other' });
    const { ballotId }: { ballotId: BallotId } = await new Api(chair).act(
      'ballot.open',
      {
        ...{ itemId: currentItemId, snapshotId: currentSnapshotId, visibility: 'veiled' },
        ...{ options: [option('Watch'), option('A trial')], method: 'single', deadlineLocal: null },
      },
      openBallotOutput,
    );
    const [watch, trial] = (await meetingAt(chair)).ballot?.options.slice(-2).map(({ id }) => id) ?? [];
    const vote = (who: Visitor, optionId: string | undefined) =>
      new Api(who).act(
        'ballot.castVote',
        { ballotId, choice: { kind: 'option', optionId }, reason: '' },
        done,
      );

    const here = new Listener(chair, boardId);
    const elsewhere = new Listener(surgery, boardId);
    listeners.push(here, elsewhere);
    await vi.waitFor(() => expect([here.isLive, elsewhere.isLive]).toEqual([true, true]), patience);
    await vote(surgery, watch);
    await vote(chair, trial);
    for (const each of listeners) await vi.waitFor(() => expect(each.turnouts).toEqual([1, 2]), patience);

    await second?.kill();
    await vi.waitFor(() => expect(elsewhere.isLive).toBe(false), patience);
    await vote(nuclear, watch);
    await vi.waitFor(() => expect(here.turnouts).toEqual([1, 2, 3]), patience);
    expect(elsewhere.turnouts).toEqual([1, 2]);

    await startSecond();
    await vi.waitFor(() => expect(elsewhere.turnouts).toEqual([1, 2, 3]), patience);
    expect((await meetingAt(surgery)).ballot?.own?.choice).toEqual({ kind: 'option', optionId: watch });
    await vote(surgery, trial);
    for (const each of listeners)
      await vi.waitFor(() => expect(each.turnouts).toEqual([1, 2, 3, 3]), patience);

    await new Api(chair).act('ballot.close', { ballotId }, done);
    await vi.waitFor(() => expect(elsewhere.of('ballot.closed')).toHaveLength(1), patience);
    const { ballot } = await meetingAt(surgery);
    expect(ballot).toMatchObject({ status: 'closed', voted: 3 });
    const chosen = ballot?.electors.flatMap(({ name, choice }) =>
      choice?.kind === 'option' ? [`${name}: ${choice.optionId === trial ? 'A trial' : 'Watch'}`] : [],
    );
    expect(chosen?.sort()).toEqual(['박서연: A trial', '이준호: A trial', '최은지: Watch']);
  });

  it('told to end, it ends, though a screen is open on it', async () => {
    await second?.stop();
    const [, elsewhere] = listeners;
    await vi.waitFor(() => expect(elsewhere?.isLive).toBe(false), patience);
  });
});

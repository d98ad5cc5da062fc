import type { MeetingView } from '@consilium/contracts';
import type { LiveMessage } from '@consilium/realtime';
import { expect, test } from 'vitest';
import { withTurnout } from './turnout';

const view = {
  seq: 10,
  asynchronousBallots: [
    { ballot: { id: 'apart', voted: 0, electors: [{ userId: 'u1', voted: false, choice: null }] } },
  ],
  ballot: {
    id: 'b1',
    voted: 0,
    electors: [
      { userId: 'u1', voted: false },
      { userId: 'u2', voted: false },
    ],
  },
} as unknown as MeetingView;
const vote = (seq: number, userId: string, ballotId = 'b1', more: object = {}): LiveMessage => ({
  stream: 'board:x',
  seq,
  event: { type: 'vote.cast', at: '', actorId: userId, subject: {}, body: { ballotId, userId, ...more } },
});

test('a vote moves the turnout once, however often its voter changes it', () => {
  const once = withTurnout(view, vote(11, 'u1'));
  expect(once.ballot?.voted).toBe(1);
  expect(withTurnout(once, vote(12, 'u1')).ballot?.voted).toBe(1);
  expect(withTurnout(once, vote(12, 'u2')).ballot?.voted).toBe(2);
});

test('a message that the view already holds, or of another ballot, changes nothing', () => {
  expect(withTurnout(view, vote(10, 'u1'))).toBe(view);
  expect(withTurnout(view, vote(11, 'u1', 'b2'))).toBe(view);
});

test('an asynchronous ballot moves beside the room’s, and a veiled choice stays behind its veil', () => {
  const { asynchronousBallots, ballot, seq } = withTurnout(view, vote(11, 'u1', 'apart', { choice: null }));
  expect(asynchronousBallots[0]?.ballot).toMatchObject({
    voted: 1,
    electors: [{ voted: true, choice: null }],
  });
  expect([ballot, seq]).toEqual([view.ballot, 11]);
});

test('a named choice is shown as it is cast, and as it is changed', () => {
  const against = withTurnout(view, vote(11, 'u1', 'b1', { choice: { kind: 'against' } }));
  expect(against.ballot?.electors[0]).toMatchObject({ voted: true, choice: { kind: 'against' } });
  const abstained = withTurnout(against, vote(12, 'u1', 'b1', { choice: { kind: 'abstain' } }));
  expect(abstained.ballot?.electors[0]?.choice).toEqual({ kind: 'abstain' });
});

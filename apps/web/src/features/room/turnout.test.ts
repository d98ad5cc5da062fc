import type { MeetingView } from '@consilium/contracts';
import type { LiveMessage } from '@consilium/realtime';
import { expect, test } from 'vitest';
import { withTurnout } from './turnout';

const view = {
  seq: 10,
  ballot: {
    id: 'b1',
    voted: 0,
    electors: [
      { userId: 'u1', voted: false },
      { userId: 'u2', voted: false },
    ],
  },
} as unknown as MeetingView;
const vote = (seq: number, userId: string, ballotId = 'b1'): LiveMessage => ({
  stream: 'board:x',
  seq,
  event: { type: 'vote.cast', at: '', actorId: userId, subject: {}, body: { ballotId, userId } },
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

import type { Choice, Json, Tally } from '@consilium/contracts';
import { expect, test } from 'vitest';
import { check } from './check';
import type { Attempt, Final, VoteEvent } from './history';

const option = (optionId: string) => ({ kind: 'option', optionId }) as Choice;
const against: Choice = { kind: 'against' };
const told = (revision: number, castAt: string): Json => ({ castAt, revision });

/** Ann votes for x, then against, Bob abstains without hearing of it, and the chair closes. */
const ann1: Attempt = {
  key: 'k1',
  act: 'cast',
  voter: 'ann',
  choice: option('x'),
  t0: 10,
  t1: 12,
  result: 'ok',
  answer: told(1, 'at4'),
  code: null,
};
const ann2: Attempt = { ...ann1, key: 'k2', choice: against, t0: 20, t1: 22, answer: told(2, 'at5') };
const bob: Attempt = {
  ...ann1,
  key: 'k3',
  voter: 'bob',
  choice: { kind: 'abstain' },
  t0: 21,
  t1: 30,
  result: 'unknown',
  answer: null,
  code: 'no answer',
};
const close: Attempt = {
  ...ann1,
  key: 'k4',
  act: 'close',
  voter: 'chair',
  choice: null,
  t0: 40,
  t1: 45,
  answer: { quorate: true },
};
const history = [ann1, ann2, bob, close];

const events: VoteEvent[] = [
  { seq: 4, at: 'at4', voter: 'ann', revision: 1, choice: option('x') },
  { seq: 5, at: 'at5', voter: 'ann', revision: 2, choice: against },
];
const tally = {
  options: [{ optionId: 'x', votes: 0 }],
  against: 1,
  abstain: 0,
  notVoted: 1,
  leading: [],
} as unknown as Tally;
const receipt = (key: string, voter: string, outcome: Json, command = 'ballot.castVote') => ({
  key,
  voter,
  command,
  outcome,
});
const closing = { seq: 6, tally, openings: [{ userId: 'ann', seq: 5, choice: against }] };
const receipts = [
  receipt('k1', 'ann', told(1, 'at4')),
  receipt('k2', 'ann', told(2, 'at5')),
  receipt('k4', 'chair', { quorate: true }, 'ballot.close'),
];
const final: Final = {
  options: ['x'],
  electors: ['ann', 'bob'],
  receipts,
  votes: [{ voter: 'ann', revision: 2, choice: against }],
  closed: true,
  tally,
  events,
  closes: [closing],
  sequences: [1, 2, 3, 4, 5, 6],
  head: 6,
  chain: 'intact',
  api: {
    status: 'closed',
    tally,
    votes: [
      { voter: 'ann', choice: against },
      { voter: 'bob', choice: null },
    ],
    own: [{ voter: 'ann', revision: 2, choice: against }],
    journalIntact: true,
  },
};
const invariantsOf = (attempts: readonly Attempt[], left: Final) => [
  ...new Set(check(attempts, left).map(({ invariant }) => invariant)),
];

test('a vote without an answer may be absent as a whole', () => {
  expect(check(history, final)).toEqual([]);
});

test('a vote without an answer may be there as a whole, and its retry after the close answers the first outcome', () => {
  const abstained: Choice = { kind: 'abstain' };
  const withBob: Tally = { ...tally, abstain: 1, notVoted: 0 };
  const retry: Attempt = { ...bob, t0: 50, t1: 52, result: 'ok', answer: told(1, 'at6'), code: null };
  const there: Final = {
    ...final,
    receipts: [...receipts, receipt('k3', 'bob', told(1, 'at6'))],
    votes: [...final.votes, { voter: 'bob', revision: 1, choice: abstained }],
    events: [...events, { seq: 6, at: 'at6', voter: 'bob', revision: 1, choice: abstained }],
    closes: [
      {
        seq: 7,
        tally: withBob,
        openings: [...closing.openings, { userId: 'bob', seq: 6, choice: abstained }],
      },
    ],
    sequences: [1, 2, 3, 4, 5, 6, 7],
    head: 7,
    tally: withBob,
    api: {
      ...final.api,
      tally: withBob,
      votes: [
        { voter: 'ann', choice: against },
        { voter: 'bob', choice: abstained },
      ],
      own: [...final.api.own, { voter: 'bob', revision: 1, choice: abstained }],
    },
  };
  expect(check([...history, retry], there)).toEqual([]);
});

test('a refusal after the close, of a misused key, and a request to try again are no findings', () => {
  const late: Attempt = { ...bob, key: 'k5', t0: 60, t1: 61, result: 'fail', code: 'ballot/not-open' };
  const misuse: Attempt = {
    ...ann1,
    choice: against,
    t0: 30,
    t1: 31,
    result: 'fail',
    answer: null,
    code: 'conflict/idempotency-key-reused',
  };
  const again: Attempt = { ...bob, key: 'k6', result: 'fail', code: 'conflict/try-again' };
  expect(check([...history, late, misuse, again], final)).toEqual([]);
});

test.each<[string, string, Partial<Final>]>([
  ['V1', 'an acknowledged vote that is lost', { events: events.slice(0, 1), receipts: receipts.slice(0, 1) }],
  [
    'V1',
    'an acknowledged vote that is there twice',
    { events: [...events, { ...events[1], seq: 7 } as VoteEvent] },
  ],
  [
    'V1',
    'an acknowledged vote for another choice',
    { events: [{ ...events[0], choice: against } as VoteEvent, ...events.slice(1)] },
  ],
  [
    'V2',
    'a table that fell back to an older vote',
    { votes: [{ voter: 'ann', revision: 1, choice: option('x') }] },
  ],
  ['V2', 'two effective votes of one voter', { votes: [...final.votes, ...final.votes] }],
  ['V2', 'a vote of one who is no elector', { electors: ['bob'] }],
  [
    'V3',
    'a vote in the journal after the close',
    {
      closes: [{ ...closing, seq: 5 }],
      events: [...events.slice(0, 1), { ...events[1], seq: 6 } as VoteEvent],
    },
  ],
  ['V3', 'a second close', { closes: [closing, { ...closing, seq: 7 }] }],
  [
    'V3',
    'a close that was told and is not there',
    { closes: [], closed: false, api: { ...final.api, status: 'open' } },
  ],
  ['V3', 'a ballot that is half closed', { closed: false }],
  [
    'V4',
    'a vote told before the close that was not counted',
    { closes: [{ ...closing, openings: [{ userId: 'ann', seq: 4, choice: option('x') }] }] },
  ],
  ['V5', 'a tally in the table that is not the fold', { tally: { ...tally, against: 2 } }],
  [
    'V5',
    'a tally in the API that is not the fold',
    { api: { ...final.api, tally: { ...tally, abstain: 1 } } },
  ],
  [
    'V5',
    "a voter's page that shows another vote",
    { api: { ...final.api, own: [{ voter: 'ann', revision: 1, choice: option('x') }] } },
  ],
  ['V6', 'a receipt without its vote', { receipts: [...receipts, receipt('k3', 'bob', told(1, 'at6'))] }],
  [
    'V6',
    'a vote without its receipt',
    { events: [...events, { seq: 3, at: 'at3', voter: 'bob', revision: 1, choice: against }] },
  ],
  [
    'V6',
    'a receipt of a request nobody made',
    { receipts: [...receipts, receipt('k9', 'ann', told(2, 'at5'))] },
  ],
  [
    'V6',
    'a receipt that keeps another outcome',
    { receipts: [receipt('k1', 'ann', told(2, 'at5')), ...receipts.slice(1)] },
  ],
  ['V7', 'a gap in the sequence', { sequences: [1, 2, 4, 5, 6, 7] }],
  ['V7', 'a head that is behind', { head: 5 }],
  ['V9', 'a chain that does not verify', { chain: 'row 4 was changed' }],
  ['V9', 'an audit page that says so', { api: { ...final.api, journalIntact: false } }],
])('%s: %s is found', (invariant, _words, changed) => {
  expect(invariantsOf(history, { ...final, ...changed })).toContain(invariant);
});

test.each<[string, string, Attempt]>([
  ['V3', 'a vote begun after the close was told, and taken', { ...ann2, t0: 50, t1: 51 }],
  ['V3', 'two closes that were both told', { ...close, key: 'k7', voter: 'deputy' }],
  ['V6', 'a retry that is answered otherwise', { ...ann1, t0: 30, t1: 31, answer: told(3, 'at9') }],
  [
    'V6',
    'a retry that is refused',
    { ...ann1, t0: 30, t1: 31, result: 'fail', answer: null, code: 'forbidden' },
  ],
  ['V6', 'a key taken for a second choice', { ...ann1, choice: against, t0: 30, t1: 31 }],
  [
    'V6',
    'a refused vote that is there',
    { ...ann1, t0: 10, result: 'fail', answer: null, code: 'forbidden' },
  ],
  ['V8', 'a later vote with an earlier revision', { ...ann1, t0: 23, t1: 24 }],
  ['L', 'a refusal before any close', { ...bob, key: 'k8', result: 'fail', code: 'ballot/not-open' }],
])('%s: %s is found', (invariant, _words, attempt) => {
  const others = history.filter((one) => one.key !== attempt.key || invariant === 'V6');
  const kept =
    attempt.result === 'fail' && attempt.t0 === ann1.t0 ? others.filter((one) => one !== ann1) : others;
  expect(invariantsOf([...kept, attempt], final)).toContain(invariant);
});

test('L: a close that waits while votes come and go without end is found, one that waits for those before it is not', () => {
  const votes = (begun: number) =>
    Array.from({ length: 101 }, (_, index): Attempt => ({ ...ann2, t0: begun + index / 100, t1: 44 }));
  expect(invariantsOf([...history, ...votes(41)], final)).toEqual(['L']);
  expect(invariantsOf([...history, ...votes(20)], final)).toEqual([]);
});

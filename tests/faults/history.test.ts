import { expect, test } from 'vitest';
import { type Final, findBroken, type History } from './history';

const history: History = {
  sent: ['k1', 'k2', 'k3'],
  acknowledged: [
    { key: 'k1', voter: 'a', revision: 1 },
    { key: 'k2', voter: 'a', revision: 2 },
  ],
};
const final: Final = {
  receipts: ['k1', 'k2'],
  events: [
    { seq: 4, voter: 'a', revision: 1 },
    { seq: 5, voter: 'a', revision: 2 },
  ],
  votes: [{ voter: 'a', revision: 2 }],
  sequences: [1, 2, 3, 4, 5],
  chain: 'intact',
};

test('an unanswered act may be there as a whole or not at all', () => {
  expect(findBroken(history, final)).toEqual([]);
  const committed: Final = {
    ...final,
    receipts: ['k1', 'k2', 'k3'],
    events: [...final.events, { seq: 6, voter: 'b', revision: 1 }],
    votes: [...final.votes, { voter: 'b', revision: 1 }],
    sequences: [1, 2, 3, 4, 5, 6],
  };
  expect(findBroken(history, committed)).toEqual([]);
});

test.each<[string, Partial<Final>, RegExp]>([
  [
    'an acknowledged vote that is lost',
    { receipts: ['k1'], events: final.events.slice(0, 1), votes: [{ voter: 'a', revision: 1 }] },
    /V1/u,
  ],
  ['a vote that counts twice', { events: [...final.events, { seq: 6, voter: 'a', revision: 2 }] }, /V1/u],
  ['an older vote that came back', { votes: [{ voter: 'a', revision: 1 }] }, /V2/u],
  [
    'two votes of one voter',
    {
      votes: [
        { voter: 'a', revision: 2 },
        { voter: 'a', revision: 2 },
      ],
    },
    /V2/u,
  ],
  ['half an act', { receipts: ['k1', 'k2', 'k3'] }, /V6/u],
  ['a hole in the journal', { sequences: [1, 2, 4, 5] }, /V7/u],
  ['a broken chain', { chain: 'changed at 4' }, /V9/u],
])('%s is found', (_words, changed, found) => {
  expect(findBroken(history, { ...final, ...changed }).join('\n')).toMatch(found);
});

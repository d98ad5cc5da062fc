import { readFileSync } from 'node:fs';
import type { Choice, DomainEvent } from '@consilium/contracts';
import { describe, expect, test } from 'vitest';
import { buildEvent, buildId, buildLines, buildStream } from '../test/build-stream';
import { findingOf, verifyLines } from '../test/verify-lines';

const version2 = (...given: Parameters<typeof buildEvent>): DomainEvent =>
  ({ ...buildEvent(...given), v: 2 }) as DomainEvent;
const [a, b, c] = ['a', 'b', 'c'].map(buildId) as [string, string, string];
const about = { ballotId: buildId('ballot'), caseId: buildId('case'), meetingId: buildId('meeting') };
const voter = (number: number) => buildId(`voter ${number}`);
const approval = (...optionIds: string[]) => ({ kind: 'approval', optionIds }) as Choice;
const ranking = (...optionIds: string[]) => ({ kind: 'ranking', optionIds }) as Choice;
const counted = (...votes: [string, number][]) =>
  votes.map(([optionId, count]) => ({ optionId, votes: count }));

/** A stream with one ballot: row 1 opens it, each further row is a vote, the last closes it with this tally. */
function verdictOn(
  method: string,
  choices: readonly Choice[],
  tally: object,
  deadline: string | null = null,
): string {
  const stream = buildStream();
  stream.append(
    version2('ballot.opened', {
      public: {
        ...about,
        visibility: 'veiled',
        method,
        timing: deadline === null ? 'meeting' : 'asynchronous',
        deadline,
        options: [a, b, c].map((id) => ({ id })),
        electorate: choices.map((_, index) => ({ userId: voter(index) })),
      },
      sealed: { labels: {} },
    }),
  );
  const openings = choices.map((choice, index) => {
    const { row, sealed } = stream.append(
      version2('vote.cast', {
        public: { ...about, userId: voter(index), revision: 1, choice: null },
        sealed: { choice, reason: '' },
      }),
    );
    const salt = sealed.sealedValues.find((value) => value.name === 'choice')?.salt ?? '';
    return { userId: voter(index), seq: row.envelope.seq, choice, salt };
  });
  const others = {
    against: choices.filter(({ kind }) => kind === 'against').length,
    abstain: choices.filter(({ kind }) => kind === 'abstain').length,
    notVoted: 0,
  };
  stream.append(
    version2('ballot.closed', { public: { ...about, quorum: {}, openings, tally: { ...others, ...tally } } }),
  );
  return findingOf(verifyLines(buildLines(stream.rows, stream.head()), stream.head().hash));
}

describe('the count of approvals', () => {
  const choices = [approval(a, b), approval(b), { kind: 'against' } as const];
  const tally = { options: counted([a, 1], [b, 2], [c, 0]), leading: [b], approving: 2 };
  test('is checked against the openings', () => {
    expect(verdictOn('approval', choices, tally)).toBe('intact');
    expect(verdictOn('approval', choices, { ...tally, options: counted([a, 2], [b, 2], [c, 0]) })).toMatch(
      /^tally/u,
    );
    expect(verdictOn('approval', choices, { ...tally, leading: [a] })).toMatch(/^tally/u);
    expect(verdictOn('approval', choices, { ...tally, approving: 3 })).toMatch(/^tally/u);
  });
  test('takes no choice of another method, none twice and none that is not listed', () => {
    for (const choice of [ranking(a), approval(a, a), approval(), approval(buildId('d'))])
      expect(verdictOn('approval', [choice], { ...tally, approving: 1 })).toMatch(/^opening/u);
    expect(verdictOn('single', [approval(a)], { options: counted([a, 1]), leading: [a] })).toMatch(
      /^opening/u,
    );
  });
});

describe('the rounds of an instant-runoff', () => {
  const choices = [ranking(a), ranking(a), ranking(b), ranking(b), ranking(c, b)];
  const first = { votes: counted([a, 2], [b, 2], [c, 1]), exhausted: 0, eliminated: [c] };
  const last = { votes: counted([a, 2], [b, 3]), exhausted: 0, eliminated: [] };
  const tally = { options: counted([a, 2], [b, 2], [c, 1]), leading: [b], rounds: [first, last] };
  test('are counted anew', () => {
    expect(verdictOn('ranked', choices, tally)).toBe('intact');
  });
  test.each<[string, object]>([
    ['another winner', { leading: [a] }],
    ['no rounds', { rounds: [] }],
    ['a round that is missing', { rounds: [first] }],
    ['a round too many', { rounds: [first, last, last] }],
    ['another elimination', { rounds: [{ ...first, eliminated: [a] }, last] }],
    ['a count that is wrong', { rounds: [first, { ...last, votes: counted([a, 3], [b, 2]) }] }],
    ['votes that vanish', { rounds: [first, { ...last, exhausted: 1 }] }],
    ['other first preferences', { options: counted([a, 3], [b, 2], [c, 1]) }],
  ])('show %s', (_name, lie) => {
    expect(verdictOn('ranked', choices, { ...tally, ...lie })).toMatch(/^tally/u);
  });
  test('eliminate by the rounds before, and together who was always even', () => {
    const even = [ranking(a), ranking(a), ranking(a), ranking(b, a), ranking(b, a), ranking(c), ranking(c)];
    const options = counted([a, 3], [b, 2], [c, 2]);
    const rounds = [
      { votes: options, exhausted: 0, eliminated: [b, c] },
      { votes: counted([a, 5]), exhausted: 2, eliminated: [] },
    ];
    expect(verdictOn('ranked', even, { options, leading: [a], rounds })).toBe('intact');
  });
  test('end in a tie that names all who are even', () => {
    const options = counted([a, 1], [b, 1], [c, 0]);
    const rounds = [
      { votes: options, exhausted: 0, eliminated: [c] },
      { votes: counted([a, 1], [b, 1]), exhausted: 0, eliminated: [] },
    ];
    const tie = [ranking(a), ranking(b)];
    expect(verdictOn('ranked', tie, { options, leading: [a, b], rounds })).toBe('intact');
    expect(verdictOn('ranked', tie, { options, leading: [a], rounds })).toMatch(/^tally/u);
  });
});

test('a vote later than the deadline is none of an asynchronous ballot', () => {
  const tally = { options: counted([a, 1], [b, 0], [c, 0]), leading: [a], approving: 1 };
  expect(verdictOn('approval', [approval(a)], tally, '2026-11-24T00:00:00.000Z')).toBe('intact');
  expect(verdictOn('approval', [approval(a)], tally, '2026-11-23T07:00:00.000Z')).toMatch(/^opening/u);
});

test('an export of version 1, kept as it was written, verifies', () => {
  const file = readFileSync(new URL('../test/version-1.jsonl', import.meta.url), 'utf8');
  const lines = file.trimEnd().split('\n');
  expect(
    lines.filter((line) => line.includes('"type":"ballot.closed"') && line.includes('"eventVersion":1'))
      .length,
  ).toBe(2);
  const verdict = verifyLines(lines, 'e9a172e5938d064af3896bdbb78d3eb478dff0dbf2ad07967a6fb0a51da80aa6');
  expect(verdict).toMatchObject({ kind: 'intact', provenTo: lines.length - 1 });
});

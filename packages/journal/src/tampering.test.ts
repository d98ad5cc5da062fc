import type { Json } from '@consilium/contracts';
import { describe, expect, test } from 'vitest';
import {
  appendBallot,
  buildEvent,
  buildId,
  buildLines,
  buildStream,
  closeBallot,
  rewrite,
} from '../test/build-stream';
import { findingOf, verifyLines } from '../test/verify-lines';
import { headAfter } from './chain';

// Rows: 1-2 meeting, 3 ballot opened, 4-7 votes (voter 0 changes theirs), 8 closed, 9-10 decisions, 11 meeting closed.
function buildMeeting(name = 'board:one', lie: Parameters<typeof closeBallot>[2] = {}) {
  const stream = buildStream(name);
  stream.append(buildEvent('meeting.opened', { public: { meetingId: buildId('meeting') } }));
  stream.append(buildEvent('attendance.checked-in', { public: { userId: buildId('voter 0') } }));
  const ballot = appendBallot(stream, 'ballot', {
    electors: 4,
    votes: [
      { voter: 0, choice: 0 },
      { voter: 1, choice: 1 },
      { voter: 2, choice: 3 },
      { voter: 0, choice: 1 },
    ],
  });
  closeBallot(stream, ballot, lie);
  for (const sha256 of ['a'.repeat(64), 'b'.repeat(64)]) {
    stream.append(
      buildEvent('decision.signed', { public: { sha256 }, sealed: { document: { of: sha256 } } }),
    );
  }
  stream.append(buildEvent('meeting.closed', { public: { carriedOver: [] } }));
  return { stream, ballot };
}

const { stream, ballot } = buildMeeting();
const { rows } = stream;
const lines = buildLines(rows, stream.head());
const headHash = stream.head().hash;
const line = (seq: number) => lines[seq] ?? '';
const edit = (seq: number, from: string | RegExp, to: string) => {
  const edited = line(seq).replace(from, to);
  if (edited === line(seq)) throw new Error('the edit changed nothing');
  return lines.with(seq, edited);
};
const withHeader = (changed: typeof rows, header = lines[0] ?? '') => [
  header,
  ...buildLines(changed, stream.head()).slice(1),
];
const renewed = (changed: typeof rows) => {
  const last = changed.at(-1);
  if (last === undefined) throw new Error('no rows');
  return buildLines(changed, headAfter(last));
};
const swapSignature = (envelope: { readonly [key: string]: Json }) => ({
  ...envelope,
  public: { sha256: 'c'.repeat(64) },
});
const other = buildMeeting('board:two').stream;
const otherLine = buildLines(other.rows, other.head())[5] ?? '';
const copyOfTail = rewrite(rows, 9, swapSignature);

describe('classes of tampering that the file shows by itself', () => {
  test.each([
    ['a value edited', edit(2, /"userId":"./u, '"userId":"x'), 'changed row 2 line 3'],
    ['a stored hash edited', edit(5, /"hash":"..../u, '"hash":"0000'), 'changed row 5 line 6'],
    ['a link edited', edit(5, /"prev":"..../u, '"prev":"0000'), 'changed row 5 line 6'],
    ['a row backdated', edit(9, '2026-11-23', '2026-11-22'), 'changed row 9 line 10'],
    ['an actor changed', edit(9, '"role":"chair"', '"role":"member"'), 'changed row 9 line 10'],
    ['a number changed', edit(6, '"seq":6', '"seq":5'), 'changed row 6 line 7'],
    ['a commitment changed', edit(4, /"choice":"..../u, '"choice":"0000'), 'changed row 4 line 5'],
    ['signatures of two decisions swapped', edit(9, 'a'.repeat(64), 'b'.repeat(64)), 'changed row 9 line 10'],
    ['a key added', edit(9, '"v":1', '"v":1,"w":1'), 'changed row 9 line 10'],
    ['a key that stands twice', edit(9, '{"actor"', '{"at":"","actor"'), 'changed row 9 line 10'],
    ['white space added', edit(9, '{"actor"', '{ "actor"'), 'changed row 9 line 10'],
    ['the first row deleted', lines.toSpliced(1, 1), 'deleted row 1 line 2'],
    ['rows in the middle deleted', lines.toSpliced(4, 3), 'deleted row 4 line 5'],
    ['the last row deleted', lines.slice(0, -1), 'deleted row 11 line 12'],
    ['neighbours swapped', lines.with(4, line(5)).with(5, line(4)), 'reordered row 4 line 5'],
    ['a row moved to the end', [...lines.toSpliced(4, 1), line(4)], 'reordered row 4 line 5'],
    ['a row copied', lines.toSpliced(7, 0, line(3)), 'duplicate row 3 line 8'],
    ['a row of another board put in', lines.toSpliced(5, 0, otherLine), 'wrong-stream row 5 line 6'],
    [
      'a row rewritten and hashed anew',
      withHeader(rewrite(rows, 9, swapSignature, 1)),
      'broken-link row 9 line 10',
    ],
    [
      'the last row rewritten and hashed anew',
      withHeader(rewrite(rows, 11, swapSignature)),
      'head row 11 line 12',
    ],
    ['all rows from one on rewritten', withHeader(copyOfTail), 'head row 11 line 12'],
    [
      'rows added at the end',
      [
        ...lines,
        ...buildLines(rewrite([...rows, ...rows], 12, swapSignature, 1).slice(11, 12), stream.head()).slice(
          1,
        ),
      ],
      'inserted row 12 line 13',
    ],
    ['a line cut off in the middle', lines.with(11, line(11).slice(0, 80)), 'changed row 11 line 12'],
    [
      "the header's count changed",
      lines.with(0, line(0).replace('"count":11', '"count":12')),
      'count row 11 line 1',
    ],
    [
      "the header's head changed",
      lines.with(0, line(0).replace(headHash, 'f'.repeat(64))),
      'head row 11 line 12',
    ],
    [
      "the header's stream changed",
      lines.with(0, line(0).replace('board:one', 'board:two')),
      'wrong-stream row 1 line 2',
    ],
  ])('%s', (_, file, expected) => {
    expect(findingOf(verifyLines(file))).toBe(expected);
  });
});

describe('classes of tampering that only a head kept elsewhere shows', () => {
  const fork = [...rows.slice(0, 8), ...copyOfTail.slice(8)];
  test.each([
    ['a cut tail', renewed(rows.slice(0, 8)), 'head row 8 line 9'],
    ['an old backup restored', renewed(rows.slice(0, 10)), 'head row 10 line 11'],
    ['a fork: another tail', renewed(fork), 'head row 11 line 12'],
    ['the whole journal rewritten', renewed(rewrite(rows, 1, swapSignature)), 'head row 11 line 12'],
  ])('%s', (_, file, expected) => {
    expect(findingOf(verifyLines(file))).toBe('intact');
    expect(findingOf(verifyLines(file, headHash))).toBe(expected);
  });
});

describe('a ballot closed untruly in an intact chain', () => {
  const [first, second, third] = ballot.openings;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three voted');
  const stranger = { ...third, userId: buildId('voter 3') };
  const flipped = { ...second, choice: { kind: 'against' } };
  const earlier = { ...first, seq: 4 };
  const { tally } = ballot;

  test.each([
    ['a choice changed', { openings: [first, flipped, third] }, 'opening'],
    ['a salt changed', { openings: [first, { ...second, salt: '0'.repeat(32) }, third] }, 'opening'],
    ['an earlier vote than the last opened', { openings: [earlier, second, third] }, 'opening'],
    ['a voter left out', { openings: [first, second] }, 'opening'],
    ['a voter opened twice', { openings: [first, second, third, third] }, 'opening'],
    ['a vote under another name', { openings: [first, second, stranger] }, 'opening'],
    ['no openings at all', { openings: 'none' as unknown as object[] }, 'opening'],
    [
      'a vote moved between options',
      {
        tally: {
          ...tally,
          options: [...tally.options]
            .reverse()
            .map(({ votes }, at) => ({ optionId: tally.options[at]?.optionId, votes })),
        },
      },
      'tally',
    ],
    ['an abstention counted against', { tally: { ...tally, against: 1, abstain: 0 } }, 'tally'],
    ['a leader made up', { tally: { ...tally, leading: [tally.options[0]?.optionId] } }, 'tally'],
    ['those who did not vote forgotten', { tally: { ...tally, notVoted: 0 } }, 'tally'],
    [
      'an option counted that was not on the ballot',
      { tally: { ...tally, options: [...tally.options, { optionId: buildId('x'), votes: 0 }] } },
      'tally',
    ],
  ])('%s', (_, lie, problem) => {
    const lying = buildMeeting('board:one', lie).stream;
    expect(findingOf(verifyLines(buildLines(lying.rows, lying.head())))).toBe(`${problem} row 8 line 9`);
  });

  test('a close without an opening', () => {
    const lone = buildStream();
    closeBallot(lone, { about: ballot.about, openings: [], tally });
    expect(findingOf(verifyLines(buildLines(lone.rows, lone.head())))).toBe('opening row 1 line 2');
  });

  test('a named ballot opened with another choice than was shown', () => {
    const named = buildStream();
    const made = appendBallot(named, 'named', { electors: 1, votes: [{ voter: 0, choice: 0 }], named: true });
    closeBallot(named, made);
    expect(findingOf(verifyLines(buildLines(named.rows, named.head())))).toBe('intact');
    const shown = rewrite(named.rows, 2, (envelope) => ({
      ...envelope,
      public: { ...(envelope.public as object), choice: { kind: 'against' } },
    }));
    expect(findingOf(verifyLines(renewed(shown)))).toBe('opening row 3 line 4');
  });
});

describe('the organization’s journal, tampered with', () => {
  const organization = buildStream('organization');
  const userId = buildId('somebody');
  for (const [type, told] of [
    ['person.created', { userId, administrator: false }],
    ['membership.set', { boardId: buildId('board'), userId, roles: ['chair'], specialty: null }],
    ['person.signed-in', { userId, sessionId: buildId('session') }],
    ['person.auditor-set', { userId, auditor: true }],
    ['person.disabled', { userId }],
  ] as const)
    organization.append(buildEvent(type, { subject: { userId }, public: told, sealed: {} }));
  const kept = buildLines(organization.rows, organization.head());
  const of = (seq: number) => kept[seq] ?? '';
  const forged = rewrite(organization.rows, 2, (envelope) => ({
    ...envelope,
    public: { ...(envelope.public as object), roles: ['member'] },
  }));

  test.each([
    ['untouched', kept, 'intact'],
    ['a role changed', kept.with(2, of(2).replace('chair', 'other')), 'changed row 2 line 3'],
    ['a sign-in taken out', kept.toSpliced(3, 1), 'deleted row 3 line 4'],
    ['who was disabled let in: the end cut off', kept.slice(0, -1), 'deleted row 5 line 6'],
    [
      'an act told as another’s',
      kept.with(4, of(4).replace('"role":"chair"', '"role":"system"')),
      'changed row 4 line 5',
    ],
    ['a row of a board put in', kept.toSpliced(3, 0, otherLine), 'wrong-stream row 3 line 4'],
    [
      'a board’s journal passed off as it',
      [lines[0]?.replace('board:one', 'organization') ?? '', ...lines.slice(1)],
      'wrong-stream row 1 line 2',
    ],
    [
      'rows rewritten and hashed anew',
      [kept[0] ?? '', ...buildLines(forged, organization.head()).slice(1)],
      'head row 5 line 6',
    ],
  ])('%s', (_, file, expected) => {
    expect(findingOf(verifyLines(file))).toBe(expected);
  });

  test('a journal rewritten as a whole is shown by a head kept elsewhere', () => {
    const last = forged.at(-1);
    if (last === undefined) throw new Error('no rows');
    const file = buildLines(forged, headAfter(last));
    expect(findingOf(verifyLines(file))).toBe('intact');
    expect(findingOf(verifyLines(file, organization.head().hash))).toBe('head row 5 line 6');
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appendBallot,
  buildEvent,
  buildId,
  buildLines,
  buildStream,
  closeBallot,
  sha256,
  type TestStream,
} from '../test/build-stream';
import { findingOf, verifyLines } from '../test/verify-lines';
import { chain, headAfter } from './chain';

const step = fc.oneof(
  fc.record({
    kind: fc.constant('words' as const),
    text: fc.string({ unit: 'binary', maxLength: 20 }).filter((text) => !/\p{Surrogate}/u.test(text)),
  }),
  fc.record({
    kind: fc.constant('ballot' as const),
    electors: fc.constant(4),
    named: fc.boolean(),
    votes: fc.array(fc.record({ voter: fc.nat(3), choice: fc.nat(3) }), { maxLength: 5 }),
    end: fc.constantFrom('closed', 'voided', 'open'),
  }),
);

/** Any export of at least three rows. */
const streams = fc.array(step, { minLength: 3, maxLength: 7 }).map((steps): TestStream => {
  const stream = buildStream();
  steps.forEach((one, index) => {
    if (one.kind === 'words') {
      const sealed = { body: one.text, anchor: { kind: 'case' } };
      stream.append(buildEvent('annotation.added', { public: { note: one.text }, sealed }));
      return;
    }
    const ballot = appendBallot(stream, `ballot ${index}`, one);
    if (one.end === 'closed') closeBallot(stream, ballot);
    if (one.end === 'voided') {
      stream.append(buildEvent('ballot.voided', { public: ballot.about, sealed: { reason: '' } }));
    }
  });
  return stream;
});

/** An export with two of its rows by number, the first before the second. */
const places = streams.chain((stream) =>
  fc
    .tuple(fc.integer({ min: 1, max: stream.rows.length }), fc.integer({ min: 1, max: stream.rows.length }))
    .filter(([one, other]) => one < other)
    .map(([one, other]) => ({ lines: buildLines(stream.rows, stream.head()), stream, one, other })),
);

describe('any export', { timeout: 30_000 }, () => {
  test('is intact, and its head proves every row', () => {
    fc.assert(
      fc.property(streams, (stream) => {
        const verdict = verifyLines(buildLines(stream.rows, stream.head()), stream.head().hash);
        expect(verdict).toMatchObject({ kind: 'intact', provenTo: stream.rows.length });
      }),
    );
  });

  test('with one byte changed in any row names that row', () => {
    fc.assert(
      fc.property(places, fc.nat(), fc.integer({ min: 1, max: 255 }), ({ lines, one }, where, flip) => {
        const bytes = Buffer.from(lines[one] ?? '');
        const at = where % bytes.length;
        bytes[at] = (bytes[at] ?? 0) ^ flip;
        // A byte may become a newline and so break the line in two.
        const newline = bytes.indexOf(10);
        const parts = newline < 0 ? [bytes] : [bytes.subarray(0, newline), bytes.subarray(newline + 1)];
        const changed = [...lines.slice(0, one), ...parts, ...lines.slice(one + 1)];
        expect(findingOf(verifyLines(changed))).toBe(`changed row ${one} line ${one + 1}`);
      }),
      { numRuns: 300 },
    );
  });

  test('without one of its rows names the missing row', () => {
    fc.assert(
      fc.property(places, ({ lines, one, other }) => {
        for (const seq of [one, other]) {
          expect(findingOf(verifyLines(lines.toSpliced(seq, 1)))).toBe(`deleted row ${seq} line ${seq + 1}`);
        }
      }),
    );
  });

  test('with two rows swapped names the first of them', () => {
    fc.assert(
      fc.property(places, ({ lines, one, other }) => {
        const swapped = lines.with(one, lines[other] ?? '').with(other, lines[one] ?? '');
        expect(findingOf(verifyLines(swapped))).toBe(`reordered row ${one} line ${one + 1}`);
      }),
    );
  });

  test('with a row moved names the first place that is wrong', () => {
    fc.assert(
      fc.property(places, ({ lines, one, other }) => {
        const later = lines.toSpliced(one, 1).toSpliced(other, 0, lines[one] ?? '');
        expect(findingOf(verifyLines(later))).toBe(`reordered row ${one} line ${one + 1}`);
        const earlier = lines.toSpliced(other, 1).toSpliced(one, 0, lines[other] ?? '');
        expect(findingOf(verifyLines(earlier))).toBe(`reordered row ${one} line ${one + 1}`);
      }),
    );
  });

  test('with a row that stands twice names the second', () => {
    fc.assert(
      fc.property(places, ({ lines, one, other }) => {
        const again = lines.toSpliced(other + 1, 0, lines[one] ?? '');
        expect(findingOf(verifyLines(again))).toBe(`duplicate row ${one} line ${other + 2}`);
        const early = lines.toSpliced(one, 0, lines[other] ?? '');
        expect(findingOf(verifyLines(early))).toBe(`inserted row ${one} line ${one + 1}`);
      }),
    );
  });

  test('with a forged row put in, well made and linked, names it', () => {
    fc.assert(
      fc.property(places, ({ lines, stream, one }) => {
        const before = stream.rows[one - 1];
        if (before === undefined) throw new Error('no such row');
        const forged = chain(
          sha256,
          headAfter(before),
          {
            type: 'meeting.opened',
            v: 1,
            subject: {},
            public: { forged: true },
            sealed: {},
            sealedValues: [],
          },
          before.envelope,
        );
        const line = buildLines([forged], headAfter(forged))[1];
        expect(findingOf(verifyLines(lines.toSpliced(one + 1, 0, line ?? '')))).toBe(
          `inserted row ${one + 1} line ${one + 2}`,
        );
      }),
    );
  });

  test('with a line put in that is no row names it', () => {
    fc.assert(
      fc.property(places, fc.constantFrom('', '{}', 'x', '[[]]', '{"hash":1}'), ({ lines, one }, junk) => {
        expect(findingOf(verifyLines(lines.toSpliced(one, 0, junk)))).toBe(
          `inserted row ${one} line ${one + 1}`,
        );
      }),
    );
  });

  test('whose tail was cut together with the header passes without a known head, and fails with it', () => {
    fc.assert(
      fc.property(places, ({ stream, one }) => {
        const kept = stream.rows.slice(0, one);
        const last = kept[one - 1];
        if (last === undefined) throw new Error('no such row');
        const cut = buildLines(kept, headAfter(last));
        expect(verifyLines(cut)).toMatchObject({ kind: 'intact', provenTo: null });
        expect(findingOf(verifyLines(cut, stream.head().hash))).toBe(`head row ${one} line ${one + 1}`);
      }),
    );
  });

  test("proves with a row's hash all rows up to that one", () => {
    fc.assert(
      fc.property(places, ({ lines, stream, one }) => {
        const verdict = verifyLines(lines, stream.rows[one - 1]?.hash);
        expect(verdict).toMatchObject({ kind: 'intact', provenTo: one });
      }),
    );
  });
});

describe('an export that cannot be read', () => {
  const stream = buildStream();
  stream.append(buildEvent('meeting.opened', { public: { meetingId: buildId('meeting') } }));
  const lines = buildLines(stream.rows, stream.head());
  const header = lines[0] ?? '';

  test.each([
    ['nothing at all', [], 'empty'],
    ['an empty first line', ['', ...lines], 'empty'],
    ['no header', lines.slice(1), 'not the header'],
    ['another format', ['{"format":"other"}'], 'not the header'],
    ['text', ['Dear auditor,'], 'not JSON'],
    ['a later version', [header.replace('"version":1', '"version":2')], 'version'],
    ['Windows line ends', lines.map((line) => `${line}\r`), 'converted'],
    ['a byte order mark', [`\ufeff${header}`], 'converted'],
    ['bytes that are not UTF-8', [new Uint8Array([0xff, 0xfe, 0x7b, 0x00])], 'UTF-8'],
    ['a damaged header', [header.replace('"count":1', '"count":"1"')], 'damaged'],
  ])('says so: %s', (_, file, words) => {
    const verdict = verifyLines(file);
    expect(verdict.kind).toBe('unreadable');
    expect(verdict.kind === 'unreadable' && verdict.message).toContain(words);
  });

  test('an empty stream is intact', () => {
    const empty = buildStream();
    expect(verifyLines(buildLines([], empty.head()))).toMatchObject({ kind: 'intact', head: { seq: 0 } });
  });

  test('a deeply nested line is a bad row, not a crash', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const nested = `{"hash":"${'0'.repeat(64)}","public":${deep}}`;
    expect(findingOf(verifyLines([header, nested]))).toBe('changed row 1 line 2');
  });
});

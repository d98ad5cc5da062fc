import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  appendBallot,
  buildChoice,
  buildEvent,
  buildLines,
  buildSalts,
  buildStream,
  optionIds,
  sha256,
} from '../test/build-stream';
import { canonicalBytes } from './canonical';
import { commitment, hashText, seal } from './commitment';

const hex = fc.stringMatching(/^[0-9a-f]{32}$/u);

describe('a commitment', () => {
  test('is SHA-256 of the salt bytes and the canonical value', () => {
    const value = { kind: 'against' };
    const expected = sha256(Buffer.concat([Buffer.alloc(16, 0xab), Buffer.from('{"kind":"against"}')]));
    expect(commitment(sha256, 'ab'.repeat(16), value)).toBe(expected);
  });

  test('depends on the salt', () => {
    fc.assert(
      fc.property(hex, hex, (one, other) => {
        const same = commitment(sha256, one, 'against') === commitment(sha256, other, 'against');
        expect(same).toBe(one === other);
      }),
    );
  });

  test.each(['', 'ab', 'AB'.repeat(16), 'zz'.repeat(16)])('refuses the salt "%s"', (salt) => {
    expect(() => commitment(sha256, salt, 'against')).toThrow(TypeError);
  });
});

describe('sealing an event', () => {
  const event = buildEvent('vote.cast', {
    public: { choice: null },
    sealed: { choice: buildChoice(0), reason: 'words of a person' },
  });

  test('leaves commitments in the envelope and values with their salts beside', () => {
    const sealed = seal(sha256, event, buildSalts());
    for (const { name, value, salt } of sealed.sealedValues) {
      expect(sealed.sealed[name]).toBe(commitment(sha256, salt, value));
    }
    expect(sealed.sealedValues.map(({ name }) => name)).toEqual(['choice', 'reason']);
  });

  test('refuses a salt that comes twice', () => {
    expect(() => seal(sha256, event, () => '0'.repeat(32))).toThrow(TypeError);
  });
});

describe('an export made while a veiled ballot is open', () => {
  const stream = buildStream();
  appendBallot(stream, 'open ballot', {
    electors: 3,
    votes: [
      { voter: 0, choice: 0 },
      { voter: 1, choice: 0 },
      { voter: 2, choice: 3 },
    ],
  });
  const text = buildLines(stream.rows, stream.head()).join('\n');
  const votes = stream.events.filter(({ type }) => type === 'vote.cast');

  test('holds no salt and no sealed value', () => {
    expect(votes).toHaveLength(3);
    for (const { sealedValues } of votes) {
      for (const { salt } of sealedValues) expect(text).not.toContain(salt);
    }
    expect(text).not.toMatch(/"kind":"(?:option|against|abstain)"/u);
  });

  test('gives nothing to somebody who tries every choice against its commitments', () => {
    const choices = [buildChoice(0), buildChoice(1), buildChoice(2), buildChoice(3)];
    const guesses = choices.flatMap((choice) => {
      const texts = [canonicalBytes(choice), choice.kind, ...optionIds];
      const unsalted = texts.map((guess) => hashText(sha256, guess));
      // Salts that somebody might guess: none, zeros, and what stands in the row.
      const salts = ['0'.repeat(32), ...stream.rows.map(({ hash }) => hash.slice(0, 32))];
      return [...unsalted, ...salts.map((salt) => commitment(sha256, salt, choice))];
    });
    const commitments = votes.map(({ sealed }) => sealed.choice);
    for (const guess of guesses) expect(commitments).not.toContain(guess);
  });

  test('shows no two equal choices as equal', () => {
    expect(new Set(votes.map(({ sealed }) => sealed.choice)).size).toBe(3);
  });
});

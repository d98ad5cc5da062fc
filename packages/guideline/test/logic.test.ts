import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '../src/conditions';
import { edition } from '../src/index';
import { allOf, anyOf, type Truth } from '../src/logic';
import { read } from '../src/recommend';
import { evaluate } from '../src/trace';
import { caseFacts } from './arbitrary';
import { choicesOf } from './completions';

const TRUTHS: readonly Truth[] = [true, false, 'unknown'];
const not = (truth: Truth): Truth => (truth === 'unknown' ? 'unknown' : !truth);
const triples = TRUTHS.flatMap((a) => TRUTHS.flatMap((b) => TRUTHS.map((c) => [a, b, c] as const)));

describe("Kleene's logic", () => {
  it.each([
    ['allOf', allOf, false, true],
    ['anyOf', anyOf, true, false],
  ] as const)(
    '%s: order, grouping and repetition say nothing; one value decides, the other adds nothing',
    (_name, of, decides, neutral) => {
      for (const [a, b, c] of triples) {
        expect(of([a, b, c])).toBe(of([c, a, b]));
        expect(of([of([a, b]), c])).toBe(of([a, b, c]));
        expect(of([a, a])).toBe(a);
        expect(of([a, neutral])).toBe(a);
        expect(of([a, decides])).toBe(decides);
      }
      expect(of([])).toBe(neutral);
      expect(of(['unknown', neutral])).toBe('unknown');
    },
  );

  it('each is the other, denied', () => {
    for (const [a, b, c] of triples) {
      expect(not(allOf([a, b, c]))).toBe(anyOf([not(a), not(b), not(c)]));
      expect(allOf([a, anyOf([b, c])])).toBe(anyOf([allOf([a, b]), allOf([a, c])]));
    }
  });

  it('learning what is unknown never turns an answer that is known', () => {
    for (const parts of triples) {
      for (const of of [allOf, anyOf]) {
        const before = of(parts);
        if (before === 'unknown') continue;
        const learned = parts.map((part) => (part === 'unknown' ? TRUTHS.slice(0, 2) : [part]));
        for (const a of learned[0] ?? [])
          for (const b of learned[1] ?? [])
            for (const c of learned[2] ?? []) expect(of([a, b, c])).toBe(before);
      }
    }
  });
});

/** Questions to facts as entered; what is derived (grade, origin) may itself be provisional, and `not-known` is meant to change. */
const leaf = fc.constantFrom<Condition>(
  { kind: 'is', key: 'positive', fact: 'sstr', oneOf: ['positive'], statement: 'S46' },
  { kind: 'is', key: 'high', fact: 'tumorVolume', oneOf: ['high'], statement: 'S24' },
  { kind: 'is', key: 'functional', fact: 'functional', oneOf: [true], statement: 'S32' },
  { kind: 'is', key: 'poor', fact: 'differentiation', oneOf: ['poor'], statement: 'S9' },
  { kind: 'is', key: 'progressive', fact: 'diseaseStatus', oneOf: ['progressive'], statement: 'S42' },
  { kind: 'ki67-above', key: 'over-10', percent: 10, statement: 'S43' },
  { kind: 'used', key: 'used', therapies: ['everolimus'], counting: 'by-any-regimen', statement: 'S70' },
);
const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    leaf,
    fc.record({
      kind: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
}));

it('no condition over entered facts is turned by learning one', () => {
  let turned = 0;
  fc.assert(
    fc.property(caseFacts, tree, (facts, condition) => {
      const held = evaluate(condition, read(edition, facts), []);
      if (held === 'unknown') return true;
      return choicesOf(facts).every(([, values]) =>
        values.every((value) => {
          turned += 1;
          return evaluate(condition, read(edition, { ...facts, ...value }), []) === held;
        }),
      );
    }),
    { numRuns: 2_000 },
  );
  expect(turned).toBeGreaterThan(1_000);
});

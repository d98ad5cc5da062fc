import { describe, expect, test } from 'vitest';
import { edition, recommend } from '../src/index';
import { prove } from './proof';

// Prime, so that every class of each fact meets every class of each other one. `npm run prove` walks the whole space.
const stride = 41;
const time = 60_000;

test(
  'everything holds on a covering part of the space, every situation arises and all content is shown',
  () => {
    const { broken, arisen, coverage } = prove(edition, recommend, { stride });
    expect(broken).toBeNull();
    for (const [words, count] of arisen) expect(count, words).toBeGreaterThan(50);
    expect(coverage.faults()).toEqual([]);
  },
  time,
);

describe('an engine is caught that', () => {
  const caught = (break_: (answer: ReturnType<typeof recommend>) => ReturnType<typeof recommend>) =>
    prove(edition, (facts) => break_(recommend(facts)), { stride }).broken;

  test(
    'loses the board flag of a case',
    () => {
      const broken = caught((answer) => ({ ...answer, boardDecisionRequired: false }));
      expect(broken?.invariant).toMatch(/needs the board/u);
    },
    time,
  );

  test(
    'offers PRRT without its own board reason',
    () => {
      const broken = caught((answer) => ({
        ...answer,
        options: answer.options.map((option) => ({
          ...option,
          boardDecision: { required: false, reasons: [] },
        })),
      }));
      expect(broken?.invariant).toMatch(/^PRRT outside midgut/u);
      expect(broken?.facts.sstr).toBe('positive');
    },
    time,
  );

  test(
    'loses a verdict',
    () => {
      const broken = caught((answer) => ({ ...answer, excluded: answer.excluded.slice(1) }));
      expect(broken?.invariant).toMatch(/exactly one verdict/u);
    },
    time,
  );

  test(
    'takes an unknown for a negative finding',
    () => {
      const broken = caught((answer) => ({
        ...answer,
        undetermined: answer.undetermined.map((entry) => ({
          ...entry,
          trace: entry.trace.map((condition) =>
            condition.held === 'unknown' ? { ...condition, held: false } : condition,
          ),
        })),
      }));
      expect(broken?.invariant).toMatch(/not known/u);
    },
    time,
  );

  test(
    'never gives one of its strengths',
    () => {
      const { coverage } = prove(
        edition,
        (facts) => {
          const answer = recommend(facts);
          return {
            ...answer,
            options: answer.options.map((option) =>
              option.strength === 'feasible-option' ? { ...option, strength: 'could-be-used' } : option,
            ),
          };
        },
        { stride: 400_009 },
      );
      expect(coverage.faults()).toContain('never shown: captem: feasible-option');
    },
    time,
  );
});

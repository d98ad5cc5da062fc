import fc from 'fast-check';
import { expect, it } from 'vitest';
import { histories, live } from './histories';
import { brokenPromises } from './invariants';
import { type Rules, rules } from './world';

/** A rule that is taken away is noticed within so many histories; where it is one that seldom matters, within more. */
export const WITHIN = 1000;
const WITHIN_SELDOM = 8000;
/** Where a rule is taken away, its counterexample may need a whole evening of the board. */
const LONGEST = 200;
export const SEED = 20261123;
export const radioligandOutsideMidgut =
  'no radioligand outside midgut without its closed, quorate ballot with a vote of nuclear medicine';

/** A rule by name, the rules without it, and the promise that is broken then. */
export type TakenAway = readonly [rule: string, without: Partial<Rules>, promise: string];

/** Histories searched until one breaks the promise that a rule taken away had kept. */
function counterexample(mutant: Partial<Rules>, promise: string): boolean {
  const property = fc.property(
    histories(LONGEST),
    (history) => !brokenPromises(live({ ...rules, ...mutant }, history).log).includes(promise),
  );
  return fc.check(property, {
    numRuns: promise === radioligandOutsideMidgut ? WITHIN : WITHIN_SELDOM,
    seed: SEED,
    endOnFailure: true,
  }).failed;
}

/** One test a rule: without it, some history breaks its promise. */
export function eachIsNoticed(rows: readonly TakenAway[]): void {
  it.each(rows)(
    '%s',
    (_rule, without, promise) => {
      expect(counterexample(without, promise)).toBe(true);
    },
    300_000,
  );
}

import type { Strength } from '@consilium/contracts';

/** Bars of the mark, and the order on screen: only a picture of the word beside it; the source's own gradation is never collapsed into a number. */
export const LEVEL: Record<Strength, number> = {
  'curative-treatment': 5,
  recommended: 5,
  'standard-of-care': 5,
  'generally-recommended': 4,
  'could-be-preferred': 3,
  'could-be-used': 3,
  'feasible-option': 3,
  'should-not-be-precluded': 2,
  'limited-modest-activity': 2,
  'cautious-board-only': 1,
  'no-proven-second-line': 1,
  'no-proven-standard': 1,
  'listed-elsewhere-no-data': 0,
};

/** Orders by strength, the strongest first; what is equally strong stays in the order it came. */
export const strongestFirst = (one: { strength: Strength }, other: { strength: Strength }): number =>
  LEVEL[other.strength] - LEVEL[one.strength];

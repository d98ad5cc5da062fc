/** Statements.md section 2: the gradation the source words, less `no-proven-standard`, which S69 carries in its text. */
export const STRENGTHS_OF_SOURCE = [
  'recommended',
  'generally-recommended',
  'could-be-used',
  'could-be-preferred',
  'feasible-option',
  'should-not-be-precluded',
  'cautious-board-only',
  'standard-of-care',
  'no-proven-second-line',
  'limited-modest-activity',
  'listed-elsewhere-no-data',
] as const;

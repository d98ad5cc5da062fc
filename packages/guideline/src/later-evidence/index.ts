import { LATER_GUIDELINES } from './guidelines';
import { KOREA_AND_LABELS } from './korea';
import type { LaterEvidence } from './later-evidence';
import { LATER_TRIALS } from './trials';

/** Every item, Korea first, as a panel lists them. */
export const LATER_EVIDENCE: readonly LaterEvidence[] = [
  ...KOREA_AND_LABELS,
  ...LATER_TRIALS,
  ...LATER_GUIDELINES,
];

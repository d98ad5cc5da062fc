import type { TherapyId } from '@consilium/contracts';

/**
 * What appeared after the source, or what other guidelines say. It belongs to no edition and to no hash, and no rule can
 * see it: the import rules forbid it. A screen shows it apart, dated, under the notice `laterEvidence.notice`. Only items that were
 * read in a public copy are here. Words: `laterEvidence.<id>`.
 */
export interface LaterEvidence {
  readonly id: string;
  readonly kind: 'korea' | 'trial' | 'label' | 'guideline';
  /** ISO, as exact as it is known: `2021`, `2024-05` or `2024-05-29`. */
  readonly date: string;
  /** Where it was read, in Latin script. */
  readonly source: string;
  readonly doi?: string;
  readonly text: string;
  /** Statements of the source it touches: confirms, questions or goes beyond. */
  readonly statements: readonly string[];
  readonly therapies: readonly TherapyId[];
  /** For a forest plot, one a comparison; the first arm is the experimental one. */
  readonly figures: readonly LaterFigure[];
}

export interface LaterFigure {
  /** Latin script; a subgroup or the endpoint where there is more than one. */
  readonly label: string;
  readonly endpoint: 'PFS' | 'OS';
  readonly arms: readonly [LaterArm, LaterArm];
  readonly hazardRatio: number;
  /** Null where no interval was read. */
  readonly ci95: { readonly low: number; readonly high: number } | null;
  /** Two-sided; null where none was read. */
  readonly p: number | null;
}
export interface LaterArm {
  readonly name: string;
  /** Where the name is no drug but a word: `arm.<words>`. */
  readonly words?: 'placebo' | 'control';
  readonly patients: number | null;
  readonly medianMonths: number;
  readonly responsePercent?: number;
}

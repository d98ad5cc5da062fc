import type {
  BoardReason,
  CaseFacts,
  ConditionTrace,
  EmbryonicOrigin,
  MissingItem,
  TherapyId,
  TraceFact,
  WhoGrade,
} from '@consilium/contracts';

/** What an edition makes of differentiation, Ki-67 and mitoses. */
export interface GradeFinding {
  readonly grade: WhoGrade;
  /** False for an indeterminate grade and for one whose indices are two grades apart: no therapy may rest on it. */
  readonly settled: boolean;
  /** The grade stands on one index only, or on an unknown differentiation. */
  readonly provisional: boolean;
  /** Ki-67 and mitoses speak for different grades. */
  readonly discordant: boolean;
  readonly reasons: readonly BoardReason[];
  /** The unknown facts that would settle it; empty where known facts contradict each other. */
  readonly needs: readonly MissingItem[];
}

/** What an edition makes of the primary site, an ICD-O-3 code. */
export interface SiteFinding {
  /** Null while it is not known whether an unknown primary is believed to be GEP. */
  readonly inScope: boolean | null;
  readonly origin: EmbryonicOrigin;
  /** A more exact site code would tell the origin. */
  readonly subsiteMissing: boolean;
}

/** The case as the rules read it: its facts and what the edition derives from them. */
export interface Reading {
  readonly facts: CaseFacts;
  readonly site: SiteFinding;
  readonly grade: GradeFinding;
  /** As reported, once each. */
  readonly prior: readonly TherapyId[];
  /** What counts as used before: a combination counts as each of its parts. */
  readonly used: ReadonlySet<TherapyId>;
  /** What was asked of this case already, by condition: each question is put once, and every verdict's trace shows the same answer. */
  readonly answers: Map<string, ConditionTrace>;
}

/** A fact's value as a trace holds it: a word, a number, yes or no, a list of therapies, or null. */
export type FactValue = ConditionTrace['value'];

/** The value of a fact as the trace shows it. */
export function factValue(reading: Reading, fact: TraceFact): FactValue {
  switch (fact) {
    case 'embryonicOrigin':
      return reading.site.origin;
    case 'inScope':
      return reading.site.inScope;
    case 'whoGrade':
      return reading.grade.grade;
    case 'priorTherapies':
      return reading.prior as FactValue;
    default:
      return reading.facts[fact];
  }
}

/** Values that say "not known yet"; an origin the site code leaves open is not known either. */
export function isUnknown(value: FactValue): boolean {
  return value === null || value === 'unknown' || value === 'ambiguous' || value === 'indeterminate';
}

/** What to ask for when a condition on this fact could not be answered. */
export function needsOf(reading: Reading, fact: TraceFact): readonly MissingItem[] {
  switch (fact) {
    case 'inScope':
      return ['unknownPrimaryGepSuspected'];
    case 'embryonicOrigin':
      return ['primarySite.subsite'];
    case 'whoGrade':
      return reading.grade.needs;
    case 'differentiation':
    case 'ki67Percent':
    case 'tumorVolume':
    case 'sstr':
      return [fact];
    default:
      return [];
  }
}

import type { BoardReason, CaseFacts, RecommendationFlag, Strength, TherapyId } from '@consilium/contracts';
import type { Condition } from './conditions';
import type { GradeFinding, SiteFinding } from './facts';
import type { Knowledge } from './knowledge';

/** Excludes when it holds. An unknown does not exclude. */
export interface Bar<Reason extends string = string> {
  readonly step: 'bar';
  readonly when: Condition;
  readonly reason: Reason;
  readonly statements: readonly string[];
}

/** Excludes when it does not hold; while it is unknown nothing can be offered. */
export interface Require<Reason extends string = string> {
  readonly step: 'require';
  readonly when: Condition;
  readonly reason: Reason;
  readonly statements: readonly string[];
}

/** Offers when it holds; waits for data when it is unknown and no later step decides. */
export interface Offer<Caveat extends string = string> {
  readonly step: 'offer';
  /** The rule of the contract, where it differs from the rule the step stands in. */
  readonly rule?: string;
  readonly when: Condition;
  readonly strength: Strength;
  readonly statements: readonly string[];
  /** A weaker word where this condition is known to hold. */
  readonly softened?: {
    readonly when: Condition;
    readonly strength: Strength;
    readonly statements: readonly string[];
  };
  /** The board alone may choose it, for this reason. */
  readonly board?: BoardReason;
  /** Besides the rule's conditional caveats, which go with every offer. */
  readonly caveats: readonly Caveat[];
}

export type Step<Reason extends string = string, Caveat extends string = string> =
  | Bar<Reason>
  | Require<Reason>
  | Offer<Caveat>;

/** A caveat that is shown where the condition is answered as `on` says. */
export interface ConditionalCaveat<Caveat extends string = string> {
  readonly when: Condition;
  readonly on: boolean | 'unknown';
  readonly caveat: Caveat;
}

/** One therapy's rule: its steps are read in order, as a clinician reads the statement. */
export interface TherapyRule<Reason extends string = string, Caveat extends string = string> {
  readonly rule: string;
  readonly therapy: TherapyId;
  readonly steps: readonly Step<Reason, Caveat>[];
  /** The answer when no step decided. */
  readonly otherwise: { readonly reason: Reason; readonly statements: readonly string[] };
  readonly caveats: readonly ConditionalCaveat<Caveat>[];
}

/** A reason of the case as a whole to call the board. */
export interface BoardRule {
  readonly rule: string;
  readonly when: Condition;
  readonly reason: BoardReason;
}

/** A gate before all therapies: what a case must pass for its rules to be read at all. */
export interface Gate<Reason extends string = string> {
  readonly rule: string;
  readonly when: Condition;
  /** The reason every therapy is excluded with where it does not hold. */
  readonly closed: Reason;
  /** The reason every therapy waits with while it is unknown. */
  readonly waiting: Reason;
  readonly statements: readonly string[];
}

/** One statement of the source, paraphrased (S1 to S75). */
export interface Statement {
  readonly id: string;
  /** Where it stands in the source, as a reader looks it up. */
  readonly place: string;
  readonly kind: 'definition' | 'recommendation' | 'evidence' | 'status' | 'background' | 'limitation';
  readonly strength?: Exclude<Strength, 'curative-treatment'>;
  /** For whom it is stated, as far as the facts of a case can say so; absent: for no one in particular. */
  readonly conditions?: Condition;
  /** Ids of the trials it reports, or that its section rests it on. */
  readonly evidence?: readonly string[];
  /** Ids of the Korean status it reports. */
  readonly status?: readonly string[];
  /** Ids of the adverse events it reports. */
  readonly adverseEvents?: readonly string[];
  readonly text: string;
}

/** A guideline as content: rules, texts and the readings they rest on. */
export interface Edition<Reason extends string = string, Caveat extends string = string> {
  readonly id: string;
  readonly edition: string;
  /** `sha256:` and the hex digest of the canonical content; a test computes it anew. */
  readonly contentHash: string;
  readonly statements: readonly Statement[];
  /** The tables that site and grade are read by. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, readonly (string | number)[]>>>>;
  readonly gates: readonly Gate<Reason>[];
  /** Work-ups and resection: listed where they apply, without a verdict otherwise. */
  readonly listed: readonly TherapyRule<Reason, Caveat>[];
  readonly rules: readonly TherapyRule<Reason, Caveat>[];
  readonly boardRules: readonly BoardRule[];
  readonly flagRules: readonly { readonly when: Condition; readonly flag: RecommendationFlag }[];
  /** Where this holds and nothing is offered, the board is called. */
  readonly optionExpected: Condition;
  /** A combination, and the therapies that it counts as. */
  readonly parts: Readonly<Partial<Record<TherapyId, readonly TherapyId[]>>>;
  /** Prior therapies that count as not given (imaging, resection): no rule reads them. */
  readonly withoutEffect: readonly TherapyId[];
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly caveats: Readonly<Record<Caveat, string>>;
  /** What stands beside the rules and decides nothing; part of the hash. */
  readonly knowledge: Knowledge;
  readonly readSite: (facts: Pick<CaseFacts, 'primarySite' | 'unknownPrimaryGepSuspected'>) => SiteFinding;
  readonly readGrade: (
    facts: Pick<CaseFacts, 'differentiation' | 'ki67Percent' | 'mitosesPer10Hpf'>,
  ) => GradeFinding;
}

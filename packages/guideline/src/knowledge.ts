import type { CaseFacts, TherapyId, WhoGrade } from '@consilium/contracts';
import type { Condition } from './conditions';

/**
 * What an edition knows beside its rules: trials, Korean status, adverse events, diagnostics, conflicts of the source and
 * what it leaves open. Data alone; none of it decides. Words stand here in English and, under the same ids, in the
 * catalogue `guidelineContent` of both languages; the docstrings name the section. Figures are numbers with their unit in
 * the name, as the source prints them; null says that the source prints none.
 */

/** A trial the source reports, or only names. */
export interface Trial {
  readonly id: string;
  /** As it is known, in Latin script in every language. */
  readonly name: string;
  /** Its number in the source's list of references, as `[9]`; null where none is given. */
  readonly reference: string | null;
  readonly design: 'randomized' | 'single-arm' | 'retrospective' | 'not-stated';
  /** As the source states it; Table 1 itself names no phases. */
  readonly phase: 2 | 3 | null;
  /** `reported`: with figures. `awaited`: named as running, without any. */
  readonly state: 'reported' | 'awaited';
  /** Words: `trialPopulation.<id>`. */
  readonly population: string;
  /** All patients, as the text has it; null where only the arms are printed. */
  readonly patients: number | null;
  /** The experimental arm first. */
  readonly arms: readonly TrialArm[];
  /** Null without a comparison. For a forest plot: estimate and interval, below 1 favours the first arm. */
  readonly comparison: TrialComparison | null;
  /** Figures beside the common ones, each worded: `trialFinding.<id>`. */
  readonly findings: readonly { readonly id: string; readonly text: string }[];
  readonly therapies: readonly TherapyId[];
  readonly statements: readonly string[];
  /** Ids of the conflicts that touch its figures (`T13`). */
  readonly conflicts: readonly string[];
}

export interface TrialArm {
  /** Latin drug names and doses as printed; a dose the source does not print is not added. */
  readonly name: string;
  /** Where the name is no drug but a word: `arm.<words>`. */
  readonly words?: 'placebo';
  readonly patients: number | null;
  readonly responsePercent: number | null;
  /** Median PFS or TTP as the comparison says; `not-reached` as printed. */
  readonly medianMonths: number | 'not-reached' | null;
  readonly medianOverallSurvivalMonths?: number;
}

export interface TrialComparison {
  /** Progression-free survival, or time to progression (T12). */
  readonly endpoint: 'PFS' | 'TTP';
  readonly hazardRatio: number;
  /** Null where no interval is printed (RADIANT-2). */
  readonly ci95: { readonly low: number; readonly high: number } | null;
  readonly p?: { readonly value: number; readonly sided: 1 | 2; readonly threshold: number };
  /** False for RADIANT-2 alone. */
  readonly metPrimaryEndpoint: boolean;
}

/** Korean approval, supply and reimbursement, as of the source's date and of no later one. Words: `koreanStatus.<id>`. */
export interface KoreanStatus {
  readonly id: string;
  readonly of: readonly TherapyId[];
  readonly approved: YesNo;
  /** To be had in Korea; an approved and reimbursed drug counts as available. */
  readonly available: YesNo;
  readonly reimbursed: YesNo;
  /** The day the source appeared online. */
  readonly asOf: string;
  readonly statement: string;
  /** The conflict that says it was out of date when printed (177Lu, T22). */
  readonly staleBy?: string;
  readonly text: string;
}
export type YesNo = 'yes' | 'no' | 'not-stated';

/** An adverse event to watch for. Words: `adverseEvent.<id>` and, with a note, `adverseEventNote.<id>`. */
export interface AdverseEvent {
  readonly id: string;
  readonly therapies: readonly TherapyId[];
  readonly event: string;
  /** Over the trials the source cites; low and high are equal where it prints one figure. */
  readonly allGradesPercent: PercentRange | null;
  readonly grade34Percent: PercentRange | null;
  readonly note?: string;
  readonly statement: string;
}
export interface PercentRange {
  readonly low: number;
  readonly high: number;
}

/** All that stands beside one therapy; ids lead into the lists. Notes are worded in `therapyNote.<id>`. */
export interface TherapyProfile {
  readonly therapy: TherapyId;
  readonly trials: readonly string[];
  readonly koreanStatus: readonly string[];
  readonly adverseEvents: readonly string[];
  /** Everything the source says of it, evidence and status among it. */
  readonly statements: readonly string[];
  readonly conflicts: readonly string[];
  readonly notes: readonly { readonly id: string; readonly text: string }[];
}

/** One row of Table 3. Null bounds are open; `Included` says whether the figure itself belongs to the row. */
export interface GradeRow {
  readonly grade: WhoGrade;
  readonly differentiation: CaseFacts['differentiation'];
  readonly ki67Percent: Band;
  readonly mitosesPer10Hpf: Band;
}
export interface Band {
  readonly low: number | null;
  readonly lowIncluded: boolean;
  readonly high: number | null;
  readonly highIncluded: boolean;
}

/** A remark with its statements. `when` is what makes it matter in a case; null: it always holds. */
export interface Remark {
  readonly id: string;
  readonly text: string;
  readonly statements: readonly string[];
  readonly when: Condition | null;
}

/** A blood or urine marker (S13). It never decides, and no rule asks for it. Words: `biomarker.<id>`, `biomarkerHint.<id>`. */
export interface Biomarker {
  readonly id: string;
  readonly name: string;
  readonly specimen: 'serum' | 'urine';
  /** Where one thinks of it. The source says only "by site and symptoms": this pairing is ours. */
  readonly hint: string;
  readonly pairing: 'ours';
  readonly statement: string;
}

/** A way to image the receptors. Words: `tracer.<id>` and `tracerPoint.<point id>`. */
export interface Tracer {
  readonly id: string;
  readonly name: string;
  readonly sensitivityPercent: PercentRange | null;
  readonly protocol: { readonly value: number; readonly unit: 'hours' | 'days' };
  readonly points: readonly { readonly id: string; readonly text: string; readonly favours: boolean }[];
  readonly koreanStatus: readonly string[];
  readonly statements: readonly string[];
}

export interface Diagnostics {
  readonly grading: readonly GradeRow[];
  /** What to know at the edges of the table. Words: `gradingRemark.<id>`. */
  readonly gradingRemarks: readonly Remark[];
  readonly biomarkers: readonly Biomarker[];
  readonly tracers: readonly Tracer[];
  /** Words: `imagingRemark.<id>`; the warning on 111In under an analog is one of them. */
  readonly imagingRemarks: readonly Remark[];
}

/** Something the source has no answer to. Words: `notCovered.<id>`. */
export interface NotCovered extends Remark {
  /** `topic`: no recommendation. `definition`: a word the source uses without saying what it means. */
  readonly kind: 'topic' | 'definition';
}

/** Two places of the source that do not agree. Words: `conflict.<id>.{title,one,other,followed,why}`. */
export interface Conflict {
  /** `T5`. */
  readonly id: string;
  readonly title: string;
  readonly one: ConflictSide;
  readonly other: ConflictSide;
  readonly followed: string;
  readonly why: string;
  /** Seen in a public copy outside the source: `known` marks what the source itself does not tell. */
  readonly known?: { readonly text: string; readonly source: string };
  /** Over the facts of a case: where it is not false, the conflict touches the case. Null: it touches every one. */
  readonly when: Condition | null;
  readonly therapies: readonly TherapyId[];
}
export interface ConflictSide {
  /** Section or table. Words of the place: `conflict.<id>.onePlace`, `otherPlace`. */
  readonly place: string;
  readonly statement: string;
  readonly says: string;
}

/** What an edition changed, in clinical words: `change.<id>`. */
export interface ChangelogEntry {
  readonly version: string;
  /** ISO day. */
  readonly date: string;
  readonly changes: readonly { readonly id: string; readonly text: string }[];
}

/** Where a screen shows a statement that no rule cites. */
export type ShownWhere = 'diagnostics' | 'therapy' | 'conflicts' | 'limits' | 'local' | 'browser';

export interface Knowledge {
  readonly trials: readonly Trial[];
  readonly koreanStatus: readonly KoreanStatus[];
  readonly adverseEvents: readonly AdverseEvent[];
  readonly therapies: readonly TherapyProfile[];
  readonly diagnostics: Diagnostics;
  /** Local therapies and resection (S5, S71). Words: `localTherapy.<id>`; `id` is a therapy's. */
  readonly local: readonly Remark[];
  readonly notCovered: readonly NotCovered[];
  readonly conflicts: readonly Conflict[];
  /** Background that only the browser shows, by statement. */
  readonly background: readonly string[];
  /** Statements neither used nor shown, with the reason: `leftOut.<statement id>`. */
  readonly leftOut: Readonly<Record<string, string>>;
  readonly changelog: readonly ChangelogEntry[];
}

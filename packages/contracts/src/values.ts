/**
 * The entry for the browser: what the screens list, without the schemas and their library. Types come from the package's other entry,
 * by `import type`, which leaves nothing behind.
 */
export { errorStatus } from './errors';
export { boardEventTypes, organizationEventTypes, termsOf } from './events';
export { THERAPY_CLASSES, THERAPY_IDS, therapyClassOf } from './guideline/therapies';
export { asProse, isAddress, lengthOf, unkeptAt } from './plain-text';
export { knownZones } from './time-zones';

/** The value, where it is one of these; else null. */
export const among = <Value extends string>(values: readonly Value[], value: unknown): Value | null =>
  values.find((one) => one === value) ?? null;

/** Letters of what a list is searched for. */
export const SEARCH_LENGTH = 120;

/** Roles that are given on a board. Administrators hold theirs in the organization, and none of a board by it. */
export const BOARD_ROLES = ['member', 'chair', 'coordinator', 'referrer', 'auditor'] as const;

export const SPECIALTIES = [
  'surgery',
  'medical-oncology',
  'nuclear-medicine',
  'radiology',
  'pathology',
  'endocrinology',
  'gastroenterology',
  'radiation-oncology',
] as const;

/** What a vote names: one option, every option one approves of, or an order of preference counted by instant-runoff. */
export const BALLOT_METHODS = ['single', 'approval', 'ranked'] as const;

export const CASE_STATUSES = [
  'draft',
  'submitted',
  'on-agenda',
  'in-discussion',
  'decided',
  'deferred',
  'withdrawn',
] as const;

export const CASE_TYPES = ['new', 'follow-up', 'additional', 'standard-of-care'] as const;

export const MEASUREMENT_UNITS = [
  'ng/mL',
  'ug/L',
  'nmol/L',
  'mg/24h',
  'umol/24h',
  'pg/mL',
  'pmol/L',
  'mU/L',
] as const;

export const LINE_OUTCOMES = [
  'ongoing',
  'progression',
  'toxicity',
  'completed',
  'patient-choice',
  'other',
  'unknown',
] as const;

/** What a case's facts may be, `contract.md`: `unknown` is not known yet. */
export const DIFFERENTIATIONS = ['well', 'poor', 'unknown'] as const;
export const MITOSES_UNITS = ['10hpf', '2mm2'] as const;
export const SSTR_RESULTS = ['positive', 'negative', 'unknown'] as const;
export const STAGES = ['localized-resectable', 'locally-advanced', 'metastatic'] as const;
export const DISEASE_STATUSES = ['treatment-naive', 'stable', 'progressive'] as const;
export const TUMOR_VOLUMES = ['low', 'intermediate', 'high', 'unknown'] as const;
/** ICD-O-3 topography, `C00.0` to `C80.9`, by its form alone. */
export const SITE_CODE = /^C(?:[0-7][0-9]|80)\.[0-9]$/;

/** Why a case leaves the board without a decision. */
export const WITHDRAWAL_CODES = [
  'entered-in-error',
  'duplicate',
  'question-settled',
  'treated-elsewhere',
  'patient-refusal',
  'patient-died',
  'lost-to-follow-up',
  'other',
] as const;

export const DEPARTURE_CODES = [
  'patient-preference',
  'comorbidity',
  'organ-function',
  'prior-toxicity',
  'reimbursement',
  'availability',
  'later-evidence',
  'clinical-trial',
  'symptom-control',
  'board-judgement',
  'other',
] as const;

export const DEFERRAL_CODES = [
  'information-missing',
  'imaging-needed',
  'pathology-review-needed',
  'required-specialty-absent',
  'quorum-not-met',
  'time-ran-out',
  'patient-not-ready',
  'other',
] as const;

/** Why a decided case comes before the board again. */
export const RE_PRESENTATION_CODES = [
  'new-findings',
  'progression',
  'toxicity',
  'not-carried-out',
  'patient-wish',
  'later-evidence',
  'correction',
  'other',
] as const;

/** How far a decision was carried out, as people report it. */
export const IMPLEMENTATION_STATUSES = ['done', 'partly', 'not-done'] as const;

/** Why a decision was carried out partly or not at all. */
export const IMPLEMENTATION_CODES = [
  'payment-refused',
  'payment-pending',
  'payment-ended',
  'no-indication',
  'medical-reason',
  'patient-refusal',
  'patient-wish',
  'patient-died',
  'lost-to-follow-up',
  'progression',
  'toxicity',
  'deterioration',
  'other-therapy',
  'best-supportive-care',
  'trial-not-open',
  'not-available',
  'treated-elsewhere',
  'waiting',
  'other',
] as const;

/** `guideline:` is the source's own demand for a board, `safety:` a fail-safe of this product. The order is the order of listing. */
export const BOARD_REASONS = [
  'guideline:prrt-non-midgut',
  'safety:prrt-origin-not-established',
  'safety:origin-ambiguous',
  'safety:pathology-contradiction',
  'safety:grade3-differentiation-unknown',
  'safety:ki67-mitosis-discordance-two-grades',
  'safety:ki67-over-55-in-well-differentiated',
  'safety:no-proven-second-line',
  'safety:no-option-left',
] as const;

export const WHO_GRADES = ['NET-G1', 'NET-G2', 'NET-G3', 'NEC', 'indeterminate', 'not-applicable'] as const;

/** Data a clinician can still supply. `primarySite.subsite` asks for a more exact site code. */
export const MISSING_ITEMS = [
  'unknownPrimaryGepSuspected',
  'primarySite.subsite',
  'differentiation',
  'ki67Percent',
  'mitosesPer10Hpf',
  'tumorVolume',
  'sstr',
] as const;

export const RECOMMENDATION_FLAGS = [
  'ki67-mitosis-discordance',
  'mitoses-per-2mm2',
  'no-proven-standard-systemic-therapy',
  'treatment-naive-with-prior-therapies',
  'stable-without-prior-therapies',
] as const;

/** What a list may hold a row of that can't be shown. */
export const UNREADABLE_KINDS = [
  'meeting',
  'case',
  'annotation',
  'ballot',
  'decision',
  'event',
  'access',
  'person',
  'board',
  'rule',
  'name',
  'edition',
  'difference',
] as const;

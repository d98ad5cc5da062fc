import { z } from 'zod';
import { annotationViewSchema } from './annotation';
import { mutationInput, queryInput } from './command';
import { decidedTherapySchema } from './decision';
import {
  differentiationSchema,
  diseaseStatusSchema,
  mitosesUnitSchema,
  sstrSchema,
  stageSchema,
  tumorVolumeSchema,
} from './guideline/facts';
import { missingEffectSchema } from './guideline/missing-effect';
import { recommendationSchema } from './guideline/recommendation';
import { therapyIdSchema } from './guideline/therapy';
import {
  agendaItemIdSchema,
  boardIdSchema,
  caseIdSchema,
  decisionIdSchema,
  meetingIdSchema,
  snapshotIdSchema,
  userIdSchema,
} from './ids';
import { historyLineSchema } from './journal';
import { versionSchema } from './numbers';
import { pagedInput } from './page';
import { daySchema, instantSchema, lineSchema, proseSchema } from './text';
import { unreadableSchema } from './unreadable';
import {
  CASE_STATUSES,
  CASE_TYPES,
  LINE_OUTCOMES,
  MEASUREMENT_UNITS,
  SEARCH_LENGTH,
  WITHDRAWAL_CODES,
} from './values';

export const caseStatusSchema = z.enum(CASE_STATUSES);
export type CaseStatus = z.infer<typeof caseStatusSchema>;

export const caseTypeSchema = z.enum(CASE_TYPES);
export type CaseType = z.infer<typeof caseTypeSchema>;

export const lineOutcomeSchema = z.enum(LINE_OUTCOMES);

/** A prior line of treatment. `therapy` null: not one of the guideline's, named in `label`. */
export const priorLineSchema = z.strictObject({
  therapy: therapyIdSchema.nullable(),
  label: lineSchema(120),
  startedOn: daySchema.nullable(),
  endedOn: daySchema.nullable(),
  outcome: lineOutcomeSchema,
});
export type PriorLine = z.infer<typeof priorLineSchema>;

export const measurementSchema = z.strictObject({
  marker: z.enum(['chromogranin-a', '5-hiaa-urine-24h', 'gastrin', 'insulin', 'glucagon', 'vip', 'nse']),
  value: z.number().min(0).max(1e9),
  unit: z.enum(MEASUREMENT_UNITS),
  takenOn: daySchema.nullable(),
});

/**
 * What is known of a case, as the referrer enters it: a draft may hold nulls everywhere. The guideline's facts are drawn from it
 * (`contract.md`); the other fields are for the board's eyes. Units stand in the names or beside the value.
 */
export const clinicalFactsSchema = z.strictObject({
  primarySite: z
    .string()
    .regex(/^C\d{2}\.\d$/u)
    .nullable(),
  unknownPrimaryGepSuspected: z.boolean().nullable(),
  differentiation: differentiationSchema,
  ki67Percent: z.number().min(0).max(100).nullable(),
  mitoses: z.number().min(0).max(1000).nullable(),
  mitosesUnit: mitosesUnitSchema,
  pathologyOn: daySchema.nullable(),
  sstr: sstrSchema,
  sstrTracer: z
    .enum(['68ga-dotatoc', '68ga-dotatate', '68ga-dotanoc', '111in-octreotide', 'other'])
    .nullable(),
  sstrOn: daySchema.nullable(),
  stage: stageSchema.nullable(),
  diseaseStatus: diseaseStatusSchema.nullable(),
  tumorVolume: tumorVolumeSchema,
  hepaticInvolvementPercent: z.number().min(0).max(100).nullable(),
  functional: z.boolean().nullable(),
  syndrome: lineSchema(120),
  priorLines: z.array(priorLineSchema).max(30),
  proposedTherapies: z.array(therapyIdSchema).max(19),
  ecog: z.number().int().min(0).max(4).nullable(),
  egfr: z.number().min(0).max(250).nullable(),
  hemoglobin: z.number().min(0).max(30).nullable(),
  platelets: z.number().min(0).max(3000).nullable(),
  measurements: z.array(measurementSchema).max(30),
  comorbidity: proseSchema(4000),
  patientWish: proseSchema(2000),
  summary: proseSchema(20_000),
});
export type ClinicalFacts = z.infer<typeof clinicalFactsSchema>;
/** A fact's key: what annotations pin to and history names. */
export type FactKey = keyof ClinicalFacts;
export const factKeySchema = clinicalFactsSchema.keyof();

export const identitySchema = z.strictObject({ patientName: lineSchema(120), recordNumber: lineSchema(60) });
export type Identity = z.infer<typeof identitySchema>;

export const draftCaseInput = mutationInput({
  boardId: boardIdSchema,
  type: caseTypeSchema,
  question: proseSchema(4000),
  facts: clinicalFactsSchema,
  /** Encrypted apart; null where none is recorded yet. */
  identity: identitySchema.nullable(),
});
export const draftCaseOutput = z.object({
  caseId: caseIdSchema,
  pseudonym: z.string(),
  version: z.number().int(),
});

/** Saves a draft, or (after submission, by the coordinator or chair) corrects facts, which makes a new recommendation. */
export const saveCaseInput = mutationInput({
  caseId: caseIdSchema,
  version: versionSchema,
  type: caseTypeSchema,
  question: proseSchema(4000),
  facts: clinicalFactsSchema,
  /** Null leaves the recorded identity as it is. */
  identity: identitySchema.nullable(),
});
export const saveCaseOutput = z.object({
  version: z.number().int(),
  snapshotId: snapshotIdSchema.nullable(),
});

export const submitCaseInput = mutationInput({ caseId: caseIdSchema, version: versionSchema });
export const submitCaseOutput = z.object({ version: z.number().int(), snapshotId: snapshotIdSchema });

/** Why a case leaves the board without a decision. */
export const withdrawalCodeSchema = z.enum(WITHDRAWAL_CODES);
export type WithdrawalCode = z.infer<typeof withdrawalCodeSchema>;
export const withdrawCaseInput = mutationInput({
  caseId: caseIdSchema,
  code: withdrawalCodeSchema,
  text: proseSchema(2000),
});

export const declareRecusalInput = mutationInput({ caseId: caseIdSchema, reason: proseSchema(1000) });
export const revealIdentityInput = mutationInput({
  caseId: caseIdSchema,
  reason: proseSchema(500).pipe(z.string().min(4)),
});

/** The recommendation of facts that are not saved: what the entry form shows at once. */
export const previewRecommendationInput = queryInput({ facts: clinicalFactsSchema });
export const previewRecommendationOutput = z.object({
  recommendation: recommendationSchema.nullable(),
  missing: z.array(missingEffectSchema),
  /** Facts without which the case can't be submitted. */
  blocking: z.array(z.string()),
});

export const listCasesInput = pagedInput(
  {
    boardId: boardIdSchema,
    search: lineSchema(SEARCH_LENGTH).optional(),
    status: z.array(caseStatusSchema).max(10).optional(),
    boardDecisionRequired: z.boolean().optional(),
    /** `changed`: the newest change first; `waiting`: the longest submitted first, drafts left out. */
    order: z.enum(['changed', 'waiting']).default('changed'),
  },
  { usual: 100 },
);
export const caseListItemSchema = z.object({
  id: caseIdSchema,
  pseudonym: z.string(),
  status: caseStatusSchema,
  type: caseTypeSchema,
  question: z.string(),
  primarySite: z.string().nullable(),
  whoGrade: z.string().nullable(),
  ki67Percent: z.number().nullable(),
  stage: z.string().nullable(),
  boardDecisionRequired: z.boolean(),
  boardDecisionReasons: z.array(z.string()),
  missingCount: z.number().int(),
  /** 0-100: how many of the facts the recommendation asks for are known. */
  completeness: z.number().int(),
  referrerName: z.string(),
  own: z.boolean(),
  openAnnotations: z.number().int(),
  meeting: z.object({ meetingId: meetingIdSchema, title: z.string(), startsAt: instantSchema }).nullable(),
  updatedAt: instantSchema,
  /** Null for a draft. */
  submittedAt: instantSchema.nullable(),
});
export type CaseListItem = z.infer<typeof caseListItemSchema>;
export const listCasesOutput = z.object({
  items: z.array(caseListItemSchema),
  nextCursor: z.string().nullable(),
  unreadable: unreadableSchema,
});

/** An immutable recommendation: facts of one version, answered by one edition. */
export const snapshotViewSchema = z.object({
  id: snapshotIdSchema,
  factsVersion: z.number().int(),
  createdAt: instantSchema,
  edition: z.string(),
  contentHash: z.string(),
  hash: z.string(),
  recommendation: recommendationSchema,
  /** What it did not know, and what hangs on each by the edition that made it. */
  missing: z.array(missingEffectSchema),
});
export type SnapshotView = z.infer<typeof snapshotViewSchema>;

export const caseAbilitiesSchema = z.object({
  edit: z.boolean(),
  submit: z.boolean(),
  annotate: z.boolean(),
  recuse: z.boolean(),
  revealIdentity: z.boolean(),
  addToAgenda: z.boolean(),
  withdraw: z.boolean(),
  seeHistory: z.boolean(),
  /** Ask the active edition anew, where the recommendation was made by another one. */
  renew: z.boolean(),
});

export const caseViewSchema = z.object({
  id: caseIdSchema,
  boardId: boardIdSchema,
  pseudonym: z.string(),
  status: caseStatusSchema,
  type: caseTypeSchema,
  question: z.string(),
  version: z.number().int(),
  factsVersion: z.number().int(),
  facts: clinicalFactsSchema,
  referrer: z.object({ userId: userIdSchema, name: z.string() }),
  hasIdentity: z.boolean(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
  /** Null while a draft cannot be answered yet. */
  snapshot: snapshotViewSchema.nullable(),
  /** The active edition, where this build holds it: what a new recommendation would be made by. */
  activeEdition: z.object({ edition: z.string(), contentHash: z.string() }).nullable(),
  earlierSnapshots: z.array(
    z.object({
      id: snapshotIdSchema,
      factsVersion: z.number().int(),
      createdAt: instantSchema,
      hash: z.string(),
    }),
  ),
  blocking: z.array(z.string()),
  annotations: z.array(annotationViewSchema),
  agenda: z
    .object({
      meetingId: meetingIdSchema,
      itemId: agendaItemIdSchema,
      title: z.string(),
      startsAt: instantSchema,
      timeZone: z.string(),
    })
    .nullable(),
  decisions: z.array(
    z.object({
      id: decisionIdSchema,
      signedAt: instantSchema,
      signerName: z.string(),
      therapies: z.array(decidedTherapySchema),
      actions: z.array(z.string()),
      superseded: z.boolean(),
      addendumCount: z.number().int(),
    }),
  ),
  /** Why it left the board without a decision; null where it did not. */
  withdrawal: z
    .object({ code: withdrawalCodeSchema, text: z.string(), byName: z.string(), at: instantSchema })
    .nullable(),
  recusals: z.array(z.object({ userId: userIdSchema, name: z.string() })),
  recused: z.boolean(),
  history: z.array(historyLineSchema),
  /** Annotations and lines of history that can't be shown. */
  unreadable: unreadableSchema,
  abilities: caseAbilitiesSchema,
});
export type CaseView = z.infer<typeof caseViewSchema>;
export const getCaseInput = queryInput({ caseId: caseIdSchema });

import { z } from 'zod';
import { BOARD_REASONS, MISSING_ITEMS, RECOMMENDATION_FLAGS, WHO_GRADES } from '../values';
import { therapyIdSchema } from './therapy';

/** The source's own gradation, never collapsed, with `curative-treatment` for resection. */
export const strengthSchema = z.enum([
  'recommended',
  'generally-recommended',
  'could-be-used',
  'could-be-preferred',
  'feasible-option',
  'should-not-be-precluded',
  'cautious-board-only',
  'standard-of-care',
  'no-proven-standard',
  'no-proven-second-line',
  'limited-modest-activity',
  'listed-elsewhere-no-data',
  'curative-treatment',
]);
export type Strength = z.infer<typeof strengthSchema>;

/** `guideline:` is the source's own demand for a board, `safety:` a fail-safe of this product. The order is the order of listing. */
export const boardReasonSchema = z.enum(BOARD_REASONS);
export type BoardReason = z.infer<typeof boardReasonSchema>;

export const embryonicOriginSchema = z.enum(['foregut', 'midgut', 'hindgut', 'ambiguous', 'unknown']);
export type EmbryonicOrigin = z.infer<typeof embryonicOriginSchema>;

export const whoGradeSchema = z.enum(WHO_GRADES);
export type WhoGrade = z.infer<typeof whoGradeSchema>;

/** Data a clinician can still supply. `primarySite.subsite` asks for a more exact site code. */
export const missingItemSchema = z.enum(MISSING_ITEMS);
export type MissingItem = z.infer<typeof missingItemSchema>;

export const recommendationFlagSchema = z.enum(RECOMMENDATION_FLAGS);
export type RecommendationFlag = z.infer<typeof recommendationFlagSchema>;

/** A statement of the source, S1 to S75. */
export const statementIdSchema = z.string().regex(/^S(?:[1-9]|[1-6][0-9]|7[0-5])$/);
const code = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** What a condition can read: facts of the case, and what is derived from them. */
export const traceFactSchema = z.enum([
  'primarySite',
  'embryonicOrigin',
  'inScope',
  'stage',
  'differentiation',
  'whoGrade',
  'diseaseStatus',
  'sstr',
  'tumorVolume',
  'ki67Percent',
  'functional',
  'priorTherapies',
]);
export type TraceFact = z.infer<typeof traceFactSchema>;

/**
 * One condition as it was read: the text key `condition`, the fact and its value, and whether it held.
 * `unknown` is an answer of its own; a condition is never `false` because its fact is not known.
 */
export const conditionTraceSchema = z.strictObject({
  condition: code,
  fact: traceFactSchema,
  value: z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
  held: z.union([z.boolean(), z.literal('unknown')]),
  statement: statementIdSchema,
});
export type ConditionTrace = z.infer<typeof conditionTraceSchema>;

/**
 * Shared by every verdict: the rule of the contract (`R5`) that gave it and each condition it read. `provisional` is true where learning a
 * fact that is not known could change the verdict, an offer's strength or its board reasons, and `couldOverturn` names the facts that
 * could; neither is there in what was stored before they were added.
 */
const verdict = {
  therapy: therapyIdSchema,
  rule: z.string().regex(/^R\d+b?$/),
  statements: z.array(statementIdSchema),
  trace: z.array(conditionTraceSchema),
  provisional: z.boolean().exactOptional(),
  couldOverturn: z.array(missingItemSchema).exactOptional(),
};

export const recommendationOptionSchema = z.strictObject({
  ...verdict,
  strength: strengthSchema,
  caveats: z.array(z.string()),
  caveatCodes: z.array(code),
  boardDecision: z.strictObject({ required: z.boolean(), reasons: z.array(boardReasonSchema) }),
});
export type RecommendationOption = z.infer<typeof recommendationOptionSchema>;

export const excludedTherapySchema = z.strictObject({ ...verdict, reason: z.string(), reasonCode: code });
export type ExcludedTherapy = z.infer<typeof excludedTherapySchema>;

/** `needs` names the unknown facts alone: it is empty where known facts contradict each other. */
export const undeterminedTherapySchema = z.strictObject({
  ...verdict,
  needs: z.array(missingItemSchema),
  reason: z.string(),
  reasonCode: code,
});
export type UndeterminedTherapy = z.infer<typeof undeterminedTherapySchema>;

/**
 * Advice for one case. `inScope` is null while it is not known whether an unknown primary is believed to be GEP.
 * `gradeProvisional` is true where the grade stands on one index, or on an unknown differentiation.
 * `trace` holds what was read for the case as a whole (scope, stage, settled grade); each verdict adds its own.
 */
export const recommendationSchema = z.strictObject({
  id: z.string().optional(),
  guideline: z.strictObject({ id: z.string(), edition: z.string(), contentHash: z.string() }),
  inScope: z.boolean().nullable(),
  embryonicOrigin: embryonicOriginSchema,
  whoGrade: whoGradeSchema,
  gradeProvisional: z.boolean(),
  options: z.array(recommendationOptionSchema),
  excluded: z.array(excludedTherapySchema),
  undetermined: z.array(undeterminedTherapySchema),
  boardDecisionRequired: z.boolean(),
  boardDecisionReasons: z.array(boardReasonSchema),
  missingData: z.array(missingItemSchema),
  flags: z.array(recommendationFlagSchema),
  trace: z.array(conditionTraceSchema),
});
export type Recommendation = z.infer<typeof recommendationSchema>;

/** The answer to a line that could not be advised on. Paths are dotted (`priorTherapies.0`); `""` is the whole line. */
export const recommendationErrorSchema = z.strictObject({
  id: z.string().optional(),
  error: z.strictObject({
    code: z.enum(['invalid-facts', 'invalid-json']),
    issues: z.array(z.strictObject({ path: z.string(), message: z.string() })),
  }),
});
export type RecommendationError = z.infer<typeof recommendationErrorSchema>;

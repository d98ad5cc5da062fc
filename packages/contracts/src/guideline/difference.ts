import { z } from 'zod';
import {
  boardReasonSchema,
  embryonicOriginSchema,
  missingItemSchema,
  recommendationFlagSchema,
  strengthSchema,
  whoGradeSchema,
} from './recommendation';
import { therapyIdSchema } from './therapy';

/** What one recommendation says of a therapy. `not-listed`: a work-up or resection that does not apply. */
export const therapyVerdictSchema = z.strictObject({
  verdict: z.enum(['offered', 'excluded', 'undetermined', 'not-listed']),
  /** Of an offer; null otherwise. */
  strength: strengthSchema.nullable(),
  /** Why it takes a board to choose it; empty unless it is offered so. */
  boardReasons: z.array(boardReasonSchema),
  /** Why it is not offered, a key of the catalogues; null for an offer and for what is not listed. */
  reasonCode: z.string().nullable(),
});
export type TherapyVerdict = z.infer<typeof therapyVerdictSchema>;

/**
 * One therapy with another verdict. `added`: offered now; `removed`: no longer; `strength`: another word for the offer;
 * `board`: the same word for other board reasons; `verdict`: offered neither before nor after, ruled out on one side only.
 */
export const therapyChangeSchema = z.strictObject({
  therapy: therapyIdSchema,
  change: z.enum(['added', 'removed', 'strength', 'board', 'verdict']),
  before: therapyVerdictSchema,
  after: therapyVerdictSchema,
});
export type TherapyChange = z.infer<typeof therapyChangeSchema>;

const changed = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ before: value, after: value }).nullable();
const moved = <Item extends z.ZodType>(item: Item) =>
  z.strictObject({ added: z.array(item), removed: z.array(item) }).nullable();

/**
 * How one recommendation differs from another: null, or an empty list, where it does not. Words, caveats, traces and the edition's
 * name are not compared, nor a ruling-out that stands for another reason. Lists are in the order of the contract.
 */
export const differenceSchema = z.strictObject({
  inScope: changed(z.boolean().nullable()),
  origin: changed(embryonicOriginSchema),
  grade: changed(z.strictObject({ grade: whoGradeSchema, provisional: z.boolean() })),
  board: changed(z.strictObject({ required: z.boolean(), reasons: z.array(boardReasonSchema) })),
  therapies: z.array(therapyChangeSchema),
  missing: moved(missingItemSchema),
  flags: moved(recommendationFlagSchema),
});
export type Difference = z.infer<typeof differenceSchema>;

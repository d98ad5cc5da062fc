import { z } from 'zod';
import { missingItemSchema } from './recommendation';
import { therapyIdSchema } from './therapy';

/** One thing that hangs on a missing item: the code of a sentence, with the therapies that it names. */
export const effectSentenceSchema = z.union([
  z.strictObject({ says: z.enum(['scope', 'grade', 'board', 'verdictsAll', 'nothing']) }),
  z.strictObject({
    says: z.enum(['verdicts', 'strengths', 'waiting']),
    therapies: z.array(therapyIdSchema).readonly(),
  }),
]);
export type EffectSentence = z.infer<typeof effectSentenceSchema>;

/** What is not known of a case, and what hangs on it. */
export const missingEffectSchema = z.strictObject({
  item: missingItemSchema,
  /** The fact that the item asks for, a key of ClinicalFacts. */
  fact: z.string(),
  /** What hangs on it as things are. */
  alone: z.array(effectSentenceSchema).readonly(),
  /** What hangs on it besides, once the other missing items are known. */
  together: z.array(effectSentenceSchema).readonly(),
});
export type MissingEffect = z.infer<typeof missingEffectSchema>;

import { z } from 'zod';
import { daySchema } from './text';

/**
 * One tier of the fee for a multidisciplinary session: how many specialists it asks for, whether each must be of another specialty, and
 * whether only those in the room count.
 */
export const feeTierSchema = z.strictObject({
  name: z.string().min(1).max(80),
  minSpecialists: z.number().int().min(1).max(50),
  distinctSpecialties: z.boolean(),
  inRoomOnly: z.boolean(),
});
export type FeeTier = z.infer<typeof feeTierSchema>;

/** A board's dated rule of the fee: in force from a day until the next one's. */
export const feeRuleSchema = z.object({ validFrom: daySchema, tiers: z.array(feeTierSchema) });

/** What a roster reaches under a dated fee rule. It only informs: nothing is ever refused because of it. */
export const feeReportSchema = z.object({
  /** The highest tier reached; null where none is. */
  tier: feeTierSchema.nullable(),
  /** The next tier, and how many specialists are wanting for it; null at the highest. */
  next: z.object({ tier: feeTierSchema, missing: z.number().int() }).nullable(),
  specialists: z.number().int(),
  /** The rule's first day in force. */
  ruleValidFrom: z.string(),
});
export type FeeReport = z.infer<typeof feeReportSchema>;

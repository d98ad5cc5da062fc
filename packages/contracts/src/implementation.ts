import { z } from 'zod';
import { mutationInput } from './command';
import { decisionIdSchema } from './ids';
import { daySchema, proseSchema } from './text';
import { IMPLEMENTATION_CODES, IMPLEMENTATION_STATUSES } from './values';

/** How far a decision was carried out, as people report it. */
export const implementationStatusSchema = z.enum(IMPLEMENTATION_STATUSES);
export type ImplementationStatus = z.infer<typeof implementationStatusSchema>;

/** Why a decision was carried out partly or not at all. */
export const implementationCodeSchema = z.enum(IMPLEMENTATION_CODES);
export type ImplementationCode = z.infer<typeof implementationCodeSchema>;

export const reportImplementationInput = mutationInput({
  decisionId: decisionIdSchema,
  status: implementationStatusSchema,
  /** Needed unless it was done; null where it was. */
  code: implementationCodeSchema.nullable(),
  /** The day it was carried out, or given up. */
  on: daySchema,
  text: proseSchema(2000),
});

import { z } from 'zod';
import { mutationInput } from './command';
import { decisionIdSchema } from './ids';
import { daySchema, proseSchema } from './text';

/** How far a decision was carried out, as people report it. */
export const implementationStatusSchema = z.enum(['done', 'partly', 'not-done']);
export type ImplementationStatus = z.infer<typeof implementationStatusSchema>;

/** Why a decision was carried out partly or not at all. */
export const implementationCodeSchema = z.enum([
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
]);
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

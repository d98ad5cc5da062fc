import { z } from 'zod';
import { addendumDocumentSchema } from './addendum';
import { mutationInput, queryInput } from './command';
import { decisionDocumentSchema } from './decision';
import { caseIdSchema, decisionIdSchema, snapshotIdSchema, userIdSchema } from './ids';
import { implementationCodeSchema, implementationStatusSchema } from './implementation';
import { specialtySchema } from './people';
import { daySchema, instantSchema, requiredProseSchema } from './text';

/** One's own dissent from a decision that is signed already. */
export const recordDissentInput = mutationInput({
  decisionId: decisionIdSchema,
  reason: requiredProseSchema(2000),
});

const signatureSchema = z.object({
  signerName: z.string(),
  role: z.string(),
  meaning: z.string(),
  signedAt: instantSchema,
  reauthentication: z.literal('password'),
});
const journalPlaceSchema = z.object({ stream: z.string(), seq: z.number().int(), hash: z.string() });

export const addendumViewSchema = z.object({
  id: decisionIdSchema,
  document: addendumDocumentSchema,
  sha256: z.string(),
  signature: signatureSchema,
  journal: journalPlaceSchema,
});
export type AddendumView = z.infer<typeof addendumViewSchema>;

export const implementationReportViewSchema = z.object({
  id: z.uuid(),
  status: implementationStatusSchema,
  code: implementationCodeSchema.nullable(),
  on: daySchema,
  text: z.string(),
  reporterName: z.string(),
  reportedAt: instantSchema,
});

/** A decision with all that came after it. The document itself is never changed: what came later stands beside it. */
export const decisionViewSchema = z.object({
  id: decisionIdSchema,
  caseId: caseIdSchema,
  document: decisionDocumentSchema,
  sha256: z.string(),
  signature: signatureSchema,
  journal: journalPlaceSchema,
  /** The decision that took its place; null while it holds. */
  supersededBy: z.object({ id: decisionIdSchema, signedAt: instantSchema }).nullable(),
  /** In the order of their signing. */
  addenda: z.array(addendumViewSchema),
  /** Recorded by the dissenters themselves after the signing. */
  laterDissent: z.array(
    z.object({
      userId: userIdSchema,
      name: z.string(),
      specialty: specialtySchema.nullable(),
      reason: z.string(),
      at: instantSchema,
    }),
  ),
  /** How it was carried out, the newest first. */
  reports: z.array(implementationReportViewSchema),
  /** Who answers for it and by when, addenda counted. */
  responsible: z.object({ userId: userIdSchema, name: z.string() }),
  dueOn: daySchema,
  /** Its day has passed, it holds, and nothing was reported. */
  overdue: z.boolean(),
  /** The case's current snapshot, on which an addendum would stand. */
  currentSnapshotId: snapshotIdSchema.nullable(),
  abilities: z.object({
    amend: z.boolean(),
    dissent: z.boolean(),
    report: z.boolean(),
    rePresent: z.boolean(),
  }),
});
export type DecisionView = z.infer<typeof decisionViewSchema>;
export const getDecisionInput = queryInput({ decisionId: decisionIdSchema });

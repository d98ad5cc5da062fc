import { z } from 'zod';
import { mutationInput, queryInput } from './command';
import { codedReasonSchema, decisionDocumentSchema, decisionDraftSchema, refusalsSchema } from './decision';
import { ballotIdSchema, caseIdSchema, decisionIdSchema, snapshotIdSchema, userIdSchema } from './ids';
import { daySchema, instantSchema, lineSchema, requiredProseSchema } from './text';

/** A signed decision as another one names it: its id, when it was signed, and the hash that stands under it. */
export const decisionReferenceSchema = z.object({
  id: decisionIdSchema,
  sha256: z.string(),
  signedAt: instantSchema,
});
export type DecisionReference = z.infer<typeof decisionReferenceSchema>;

const { shape: decided } = decisionDraftSchema;

/** What is added to a signed decision. Its therapies need what a decision's therapies need; `text` is read like an action. */
export const addendumDraftSchema = z.strictObject({
  decisionId: decisionIdSchema,
  snapshotId: snapshotIdSchema,
  /** A ballot on the current snapshot, where a therapy is added that needs one. */
  ballotId: ballotIdSchema.nullable(),
  text: requiredProseSchema(10_000),
  therapies: decided.therapies,
  actions: z.array(lineSchema(300)).max(20),
  relation: decided.relation,
  againstMajority: codedReasonSchema.nullable(),
  /** Null leaves it with whom it is. */
  responsiblePhysicianId: userIdSchema.nullable(),
  /** Null leaves the day as it is. */
  dueOn: daySchema.nullable(),
});
export type AddendumDraft = z.infer<typeof addendumDraftSchema>;

const { shape: document } = decisionDocumentSchema;
const { shape: ballot } = document.ballot.unwrap();

/** The canonical addendum: what is shown, hashed (RFC 8785, SHA-256) and signed. It names no single vote. */
export const addendumDocumentSchema = z.object({
  format: z.literal('consilium-decision/2'),
  kind: z.literal('addendum'),
  amends: decisionReferenceSchema,
  board: document.board,
  case: z.object({ id: caseIdSchema, pseudonym: z.string() }),
  snapshot: z.object({
    id: snapshotIdSchema,
    hash: z.string(),
    edition: z.string(),
    embryonicOrigin: z.string(),
    boardDecisionReasons: z.array(z.string()),
  }),
  ballot: z
    .object({
      id: ballotIdSchema,
      closedAt: instantSchema,
      options: ballot.options,
      tally: ballot.tally,
      quorumAtClose: ballot.quorumAtClose,
    })
    .nullable(),
  text: z.string(),
  therapies: document.therapies,
  actions: document.actions,
  relation: document.relation,
  againstMajority: document.againstMajority,
  decidedBy: document.decidedBy,
  responsiblePhysician: document.responsiblePhysician.nullable(),
  dueOn: daySchema.nullable(),
});
export type AddendumDocument = z.infer<typeof addendumDocumentSchema>;

export const previewAddendumInput = queryInput({ draft: addendumDraftSchema });
export const previewAddendumOutput = z.object({
  document: addendumDocumentSchema,
  /** SHA-256 of the canonical document, hex. */
  sha256: z.string(),
  refusals: refusalsSchema,
});
export const signAddendumInput = mutationInput({
  draft: addendumDraftSchema,
  /** The hash that was on screen. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Proof that the signer is at the keyboard; never stored, never logged. */
  password: z.string().min(1).max(512),
});
export const signAddendumOutput = z.object({ addendumId: decisionIdSchema });

import { z } from 'zod';
import { ballotMethodSchema, quorumReportSchema, tallySchema } from './ballot';
import { mutationInput, queryInput } from './command';
import { feeReportSchema } from './fee';
import { therapyClassSchema, therapyIdSchema } from './guideline/therapy';
import {
  agendaItemIdSchema,
  ballotIdSchema,
  boardIdSchema,
  caseIdSchema,
  decisionIdSchema,
  meetingIdSchema,
  snapshotIdSchema,
  userIdSchema,
} from './ids';
import { implementationStatusSchema } from './implementation';
import { pagedInput } from './page';
import { specialtySchema } from './people';
import { daySchema, instantSchema, lineSchema, requiredProseSchema } from './text';
import { unreadableSchema } from './unreadable';
import { DEPARTURE_CODES, SEARCH_LENGTH } from './values';

export const departureCodeSchema = z.enum(DEPARTURE_CODES);
export type DepartureCode = z.infer<typeof departureCodeSchema>;

/** A coded reason with words beside it. */
export const codedReasonSchema = z.strictObject({
  code: departureCodeSchema,
  text: requiredProseSchema(2000),
});

export const decidedTherapySchema = z.strictObject({
  therapy: therapyIdSchema.nullable(),
  label: lineSchema(160),
  therapyClass: therapyClassSchema,
});
export type DecidedTherapy = z.infer<typeof decidedTherapySchema>;

/** What is to be done: `therapies` and `actions` together must not be empty. */
export const decisionDraftSchema = z.strictObject({
  itemId: agendaItemIdSchema,
  snapshotId: snapshotIdSchema,
  /** Null: recorded consensus without a ballot, for an unflagged case only. */
  ballotId: ballotIdSchema.nullable(),
  therapies: z.array(decidedTherapySchema).max(10),
  actions: z.array(lineSchema(300)).max(20),
  rationale: requiredProseSchema(10_000),
  relation: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('follows') }),
    z.strictObject({ kind: z.literal('departs'), reason: codedReasonSchema }),
  ]),
  /** Given when the decision is not the option with the most votes. */
  againstMajority: codedReasonSchema.nullable(),
  dissent: z.array(z.strictObject({ userId: userIdSchema, reason: requiredProseSchema(2000) })).max(50),
  responsiblePhysicianId: userIdSchema,
  dueOn: daySchema,
  nextReviewOn: daySchema.nullable(),
});
export type DecisionDraft = z.infer<typeof decisionDraftSchema>;

const namedPersonSchema = z.object({
  userId: userIdSchema,
  name: z.string(),
  specialty: specialtySchema.nullable(),
});

/** The canonical decision: what is shown, hashed (RFC 8785, SHA-256) and signed. It holds no identifier of the patient. */
export const decisionDocumentSchema = z.object({
  /** /1 knows neither `kind` nor `supersedes`; documents of it stay readable and verify. */
  format: z.enum(['consilium-decision/1', 'consilium-decision/2']),
  /** An addendum has a document of its own (`addendumDocumentSchema`). */
  kind: z.literal('decision').exactOptional(),
  /** The decision on the same case that this one takes the place of. */
  supersedes: z
    .object({ id: decisionIdSchema, sha256: z.string(), signedAt: instantSchema })
    .nullable()
    .exactOptional(),
  board: z.object({ id: boardIdSchema, name: z.string() }),
  meeting: z.object({
    id: meetingIdSchema,
    title: z.string(),
    startsAt: instantSchema,
    timeZone: z.string(),
  }),
  case: z.object({
    id: caseIdSchema,
    pseudonym: z.string(),
    type: z.string(),
    question: z.string(),
    referrer: z.string(),
  }),
  snapshot: z.object({
    id: snapshotIdSchema,
    factsVersion: z.number().int(),
    edition: z.string(),
    contentHash: z.string(),
    hash: z.string(),
    primarySite: z.string(),
    embryonicOrigin: z.string(),
    whoGrade: z.string(),
    boardDecisionReasons: z.array(z.string()),
    options: z.array(z.object({ therapy: therapyIdSchema, strength: z.string() })),
    missingData: z.array(z.string()),
  }),
  roster: z.array(namedPersonSchema.extend({ attendance: z.string() })),
  recused: z.array(namedPersonSchema),
  ballot: z
    .object({
      id: ballotIdSchema,
      visibility: z.string(),
      openedAt: instantSchema,
      closedAt: instantSchema,
      /** Left out for a single vote in the meeting, as every document was before there were others. */
      method: ballotMethodSchema.exactOptional(),
      deadline: instantSchema.exactOptional(),
      options: z.array(
        z.object({
          id: z.string(),
          therapy: z.string().nullable(),
          label: z.string(),
          therapyClass: z.string(),
        }),
      ),
      tally: tallySchema,
      quorumAtOpening: quorumReportSchema,
      quorumAtClose: quorumReportSchema,
      votes: z.array(
        namedPersonSchema.extend({
          choice: z.string(),
          /** What an `approval` or a `ranking` names, in the voter's order. */
          optionIds: z.array(z.string()).exactOptional(),
          reason: z.string(),
        }),
      ),
    })
    .nullable(),
  therapies: z.array(decidedTherapySchema),
  actions: z.array(z.string()),
  rationale: z.string(),
  relation: z.object({ kind: z.enum(['follows', 'departs']), reason: codedReasonSchema.nullable() }),
  againstMajority: codedReasonSchema.nullable(),
  tie: z.boolean(),
  dissent: z.array(namedPersonSchema.extend({ reason: z.string() })),
  decidedBy: namedPersonSchema.extend({ role: z.literal('chair') }),
  responsiblePhysician: namedPersonSchema,
  dueOn: daySchema,
  nextReviewOn: daySchema.nullable(),
  /** In which capacity the signer chaired; left out of documents older than the rule. */
  chairing: z
    .object({
      role: z.enum(['chair', 'deputy-chair']),
      because: z.enum(['own', 'handed-over', 'recused', 'not-here']),
      /** The chair for whom the meeting was called. */
      chair: namedPersonSchema,
    })
    .exactOptional(),
  /** What the roster reached of the fee's tiers; left out of documents older than the rule. */
  fee: feeReportSchema.exactOptional(),
});
export type DecisionDocument = z.infer<typeof decisionDocumentSchema>;

/** Why a draft could not be signed as it stands; empty when it could. */
export const refusalsSchema = z.array(
  z.object({ code: z.string(), details: z.record(z.string(), z.union([z.string(), z.number()])) }),
);

export const previewDecisionInput = queryInput({ draft: decisionDraftSchema });
export const previewDecisionOutput = z.object({
  document: decisionDocumentSchema,
  /** SHA-256 of the canonical document, hex. */
  sha256: z.string(),
  refusals: refusalsSchema,
});
export const signDecisionInput = mutationInput({
  draft: decisionDraftSchema,
  /** The hash that was on screen. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  /** Proof that the signer is at the keyboard; never stored, never logged. */
  password: z.string().min(1).max(512),
});
export const signDecisionOutput = z.object({ decisionId: decisionIdSchema });

export const listDecisionsInput = pagedInput(
  {
    boardId: boardIdSchema,
    search: lineSchema(SEARCH_LENGTH).optional(),
    relation: z.enum(['follows', 'departs']).optional(),
    radioligand: z.boolean().optional(),
    from: daySchema.optional(),
    to: daySchema.optional(),
    /** How it was carried out; `open`: nothing reported, `overdue`: nor will it be in time. */
    implementation: z.enum(['open', 'overdue', ...implementationStatusSchema.options]).optional(),
  },
  { usual: 100 },
);
export const decisionListItemSchema = z.object({
  id: decisionIdSchema,
  caseId: caseIdSchema,
  pseudonym: z.string(),
  signedAt: instantSchema,
  signerName: z.string(),
  meetingTitle: z.string(),
  therapies: z.array(decidedTherapySchema),
  actions: z.array(z.string()),
  relation: z.enum(['follows', 'departs']),
  boardDecisionReasons: z.array(z.string()),
  dissentCount: z.number().int(),
  responsibleName: z.string(),
  dueOn: daySchema,
  /** Another decision has taken its place. */
  superseded: z.boolean(),
  addendumCount: z.number().int(),
  /** The newest report; null while there is none. */
  implementation: implementationStatusSchema.nullable(),
  overdue: z.boolean(),
});
export type DecisionListItem = z.infer<typeof decisionListItemSchema>;
export const listDecisionsOutput = z.object({
  decisions: z.array(decisionListItemSchema),
  unreadable: unreadableSchema,
  nextCursor: z.string().nullable(),
});

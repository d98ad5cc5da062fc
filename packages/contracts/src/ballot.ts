import { z } from 'zod';
import { mutationInput } from './command';
import { therapyClassSchema, therapyIdSchema } from './guideline';
import {
  agendaItemIdSchema,
  ballotIdSchema,
  caseIdSchema,
  optionIdSchema,
  snapshotIdSchema,
  userIdSchema,
} from './ids';
import { specialtySchema } from './people';
import { instantSchema, lineSchema, proseSchema, requiredLineSchema } from './text';

export const visibilitySchema = z.enum(['veiled', 'named-live']);
export type Visibility = z.infer<typeof visibilitySchema>;

/** An option as the chair puts it: the recommendation's (its class follows from its therapy) or a free one, always coded. */
export const ballotOptionInputSchema = z.discriminatedUnion('source', [
  z.strictObject({ source: z.literal('recommendation'), therapy: therapyIdSchema }),
  z.strictObject({
    source: z.literal('free'),
    label: requiredLineSchema(160),
    therapyClass: therapyClassSchema,
  }),
]);
export type BallotOptionInput = z.infer<typeof ballotOptionInputSchema>;

export const ballotOptionSchema = z.object({
  id: optionIdSchema,
  source: z.enum(['recommendation', 'free']),
  therapy: therapyIdSchema.nullable(),
  /** A free option's words; '' for the guideline's, which are named by the catalogue. */
  label: z.string(),
  therapyClass: therapyClassSchema,
});
export type BallotOption = z.infer<typeof ballotOptionSchema>;

export const choiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('option'), optionId: optionIdSchema }),
  z.strictObject({ kind: z.literal('against') }),
  z.strictObject({ kind: z.literal('abstain') }),
]);
export type Choice = z.infer<typeof choiceSchema>;

export const openBallotInput = mutationInput({
  itemId: agendaItemIdSchema,
  snapshotId: snapshotIdSchema,
  visibility: visibilitySchema,
  options: z.array(ballotOptionInputSchema).min(1).max(20),
});
export const openBallotOutput = z.object({ ballotId: ballotIdSchema });
export const castVoteInput = mutationInput({
  ballotId: ballotIdSchema,
  choice: choiceSchema,
  reason: proseSchema(2000),
});
export const castVoteOutput = z.object({ castAt: instantSchema, revision: z.number().int() });
export const closeBallotInput = mutationInput({ ballotId: ballotIdSchema });
export const closeBallotOutput = z.object({ quorate: z.boolean() });
export const voidBallotInput = mutationInput({ ballotId: ballotIdSchema, reason: lineSchema(300) });

/** Quorum by head count and by specialty, as one moment's answer. `specialties` lists every one that is required. */
export const quorumReportSchema = z.object({
  quorate: z.boolean(),
  heads: z.number().int(),
  headsRequired: z.number().int(),
  specialties: z.array(z.object({ specialty: specialtySchema, present: z.boolean(), because: z.string() })),
  /** The rule's first day in force. */
  ruleValidFrom: z.string(),
});
export type QuorumReport = z.infer<typeof quorumReportSchema>;

export const tallySchema = z.object({
  options: z.array(z.object({ optionId: optionIdSchema, votes: z.number().int() })),
  against: z.number().int(),
  abstain: z.number().int(),
  notVoted: z.number().int(),
  /** The options with the most votes; two or more are a tie, none when nobody voted for one. */
  leading: z.array(optionIdSchema),
});
export type Tally = z.infer<typeof tallySchema>;

export const electorViewSchema = z.object({
  userId: userIdSchema,
  name: z.string(),
  specialty: specialtySchema,
  voted: z.boolean(),
  /** Null while veiled and not one's own. */
  choice: choiceSchema.nullable(),
  reason: z.string().nullable(),
});

export const ballotViewSchema = z.object({
  id: ballotIdSchema,
  itemId: agendaItemIdSchema,
  caseId: caseIdSchema,
  snapshotId: snapshotIdSchema,
  status: z.enum(['open', 'closed', 'voided']),
  visibility: visibilitySchema,
  options: z.array(ballotOptionSchema),
  electors: z.array(electorViewSchema),
  voted: z.number().int(),
  openedAt: instantSchema,
  closedAt: instantSchema.nullable(),
  voidedBecause: z.string().nullable(),
  quorumAtOpening: quorumReportSchema,
  quorumAtClose: quorumReportSchema.nullable(),
  tally: tallySchema.nullable(),
  own: z
    .object({ choice: choiceSchema, reason: z.string(), castAt: instantSchema, revision: z.number().int() })
    .nullable(),
  elector: z.boolean(),
});
export type BallotView = z.infer<typeof ballotViewSchema>;

import { z } from 'zod';
import { mutationInput } from './command';
import { therapyClassSchema, therapyIdSchema } from './guideline/therapy';
import {
  agendaItemIdSchema,
  ballotIdSchema,
  caseIdSchema,
  optionIdSchema,
  snapshotIdSchema,
  userIdSchema,
} from './ids';
import { specialtySchema } from './people';
import { instantSchema, lineSchema, proseSchema, requiredLineSchema, wallTimeSchema } from './text';
import { BALLOT_METHODS } from './values';

export const visibilitySchema = z.enum(['veiled', 'named-live']);
export type Visibility = z.infer<typeof visibilitySchema>;

/** What a vote names: one option, every option one approves of, or an order of preference counted by instant-runoff. */
export const ballotMethodSchema = z.enum(BALLOT_METHODS);
export type BallotMethod = z.infer<typeof ballotMethodSchema>;

/** `meeting`: on the item before the board, by who is here. `asynchronous`: apart from the meeting, by the whole board, until a deadline. */
export const ballotTimingSchema = z.enum(['meeting', 'asynchronous']);
export type BallotTiming = z.infer<typeof ballotTimingSchema>;

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

const namedOnceSchema = z
  .array(optionIdSchema)
  .min(1)
  .max(20)
  .refine((ids) => new Set(ids).size === ids.length, { error: 'ballot/option-named-twice' });

export const choiceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('option'), optionId: optionIdSchema }),
  /** Each option counts one; the order says nothing. */
  z.strictObject({ kind: z.literal('approval'), optionIds: namedOnceSchema }),
  /** The most preferred first; what is left out is not preferred to anything. */
  z.strictObject({ kind: z.literal('ranking'), optionIds: namedOnceSchema }),
  z.strictObject({ kind: z.literal('against') }),
  z.strictObject({ kind: z.literal('abstain') }),
]);
export type Choice = z.infer<typeof choiceSchema>;
/** All that version 1 of the ballot's events knew. */
export type SingleChoice = Exclude<Choice, { kind: 'approval' | 'ranking' }>;

export const openBallotInput = mutationInput({
  itemId: agendaItemIdSchema,
  snapshotId: snapshotIdSchema,
  visibility: visibilitySchema,
  options: z.array(ballotOptionInputSchema).min(1).max(20),
  method: ballotMethodSchema.default('single'),
  /** Wall time in the meeting's zone: given, the ballot is asynchronous. */
  deadlineLocal: wallTimeSchema.nullable().default(null),
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

const countedSchema = z.array(z.object({ optionId: optionIdSchema, votes: z.number().int() }));

/** One round of an instant-runoff: what still stands, and what leaves after it (nothing after the last). */
export const runoffRoundSchema = z.object({
  votes: countedSchema,
  /** Rankings none of whose options still stands. */
  exhausted: z.number().int(),
  eliminated: z.array(optionIdSchema),
});
export type RunoffRound = z.infer<typeof runoffRoundSchema>;

export const tallySchema = z.object({
  /** Ranked: the first preferences. Approval: each approval counts, so that these may add up to more than the voters. */
  options: countedSchema,
  against: z.number().int(),
  abstain: z.number().int(),
  notVoted: z.number().int(),
  /** The options with the most votes (ranked: in the last round); two or more are a tie, none when nobody voted for one. */
  leading: z.array(optionIdSchema),
  /** Approval: how many approved of something. */
  approving: z.number().int().exactOptional(),
  /** Ranked: the rounds of the count, in order. */
  rounds: z.array(runoffRoundSchema).exactOptional(),
});
export type Tally = z.infer<typeof tallySchema>;
export type SingleTally = Omit<Tally, 'approving' | 'rounds'>;

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
  method: ballotMethodSchema,
  timing: ballotTimingSchema,
  /** An asynchronous ballot's: no vote counts from then on. */
  deadline: instantSchema.nullable(),
  options: z.array(ballotOptionSchema),
  electors: z.array(electorViewSchema),
  voted: z.number().int(),
  openedAt: instantSchema,
  closedAt: instantSchema.nullable(),
  /** Closed by the clock and by nobody. */
  closedAtDeadline: z.boolean(),
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

/** An asynchronous ballot where it is shown beside its meeting, with what its reader may do to it. */
export const asynchronousBallotSchema = z.object({
  ballot: ballotViewSchema,
  pseudonym: z.string(),
  abilities: z.object({ vote: z.boolean(), closeBallot: z.boolean() }),
});
export type AsynchronousBallot = z.infer<typeof asynchronousBallotSchema>;

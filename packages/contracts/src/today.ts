import { z } from 'zod';
import { caseListItemSchema } from './case';
import { queryInput } from './command';
import { decidedTherapySchema } from './decision';
import { boardReasonSchema } from './guideline/recommendation';
import { ballotIdSchema, boardIdSchema, decisionIdSchema, meetingIdSchema } from './ids';
import { meetingSummarySchema } from './meeting';
import { personSchema, specialtySchema } from './people';
import { daySchema, instantSchema } from './text';
import { unreadableSchema } from './unreadable';

/** What waits for its reader. */
export const todayInput = queryInput({ boardId: boardIdSchema });
export const todayOutput = z.object({
  unreadable: unreadableSchema,
  openMeeting: meetingSummarySchema.nullable(),
  nextMeeting: meetingSummarySchema.nullable(),
  /** Cases on the next agenda, to be read. */
  toRead: z.array(caseListItemSchema),
  /** Own drafts, and submitted cases with data missing. */
  toComplete: z.array(caseListItemSchema),
  /** How many there are in all of each list, where it shows the newest alone. */
  counts: z.object({
    toRead: z.number().int(),
    toComplete: z.number().int(),
    toDecide: z.number().int(),
    toCarryOut: z.number().int(),
  }),
  /** Presented or balloted items that wait for a decision (chair). */
  toDecide: z.array(caseListItemSchema),
  /** A ballot in the open meeting waits for one's vote. */
  ballotOpen: z.boolean(),
  /** Decisions that nobody has reported on: the reader's to carry out, or (coordinator) overdue ones of the board. */
  toCarryOut: z.array(
    z.object({
      decisionId: decisionIdSchema,
      pseudonym: z.string(),
      therapies: z.array(decidedTherapySchema),
      actions: z.array(z.string()),
      responsibleName: z.string(),
      dueOn: daySchema,
      overdue: z.boolean(),
      own: z.boolean(),
    }),
  ),
  /** Asynchronous ballots that wait: for one's vote until the deadline, for the chair's close after it. */
  asynchronousBallots: z.array(
    z.object({
      ballotId: ballotIdSchema,
      meetingId: meetingIdSchema,
      pseudonym: z.string(),
      deadline: instantSchema,
      timeZone: z.string(),
      voted: z.number().int(),
      electors: z.number().int(),
      waitsFor: z.enum(['vote', 'close']),
    }),
  ),
});
export const boardPeopleInput = queryInput({ boardId: boardIdSchema });
/** A board's dated rule of who must attend: in force from a day until the next one's. */
export const quorumRuleSchema = z.object({
  validFrom: daySchema,
  minHeads: z.number().int(),
  requiredSpecialties: z.array(specialtySchema),
  perReason: z.partialRecord(boardReasonSchema, z.array(specialtySchema)),
});
export const boardPeopleOutput = z.object({
  people: z.array(personSchema),
  /** Oldest first; empty where the board set none. */
  quorumRules: z.array(quorumRuleSchema),
  unreadable: unreadableSchema,
});
export type BoardPeople = z.infer<typeof boardPeopleOutput>;

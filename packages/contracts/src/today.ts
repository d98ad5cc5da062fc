import { z } from 'zod';
import { caseListItemSchema } from './case';
import { queryInput } from './command';
import { boardIdSchema } from './ids';
import { meetingSummarySchema } from './meeting';
import { personSchema } from './people';

/** What waits for its reader. */
export const todayInput = queryInput({ boardId: boardIdSchema });
export const todayOutput = z.object({
  openMeeting: meetingSummarySchema.nullable(),
  nextMeeting: meetingSummarySchema.nullable(),
  /** Cases on the next agenda, to be read. */
  toRead: z.array(caseListItemSchema),
  /** Own drafts, and submitted cases with data missing. */
  toComplete: z.array(caseListItemSchema),
  /** Presented or balloted items that wait for a decision (chair). */
  toDecide: z.array(caseListItemSchema),
  ballotOpen: z.boolean(),
});
export const boardPeopleInput = queryInput({ boardId: boardIdSchema });
export const boardPeopleOutput = z.object({ people: z.array(personSchema) });

import { z } from 'zod';
import { queryInput } from './command';
import { boardIdSchema, caseIdSchema, userIdSchema } from './ids';
import { sequenceSchema } from './numbers';
import { roleSchema } from './people';
import { daySchema, instantSchema, lineSchema, requiredLineSchema } from './text';
import { unreadableSchema } from './unreadable';

/** One line of history: an event as its reader may see it; the sentence is the catalogue's (`event.<type>`), filled with params. */
export const historyLineSchema = z.object({
  stream: z.string(),
  seq: z.number().int(),
  at: instantSchema,
  type: z.string(),
  actorName: z.string(),
  actorRole: roleSchema.or(z.literal('system')),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Personal or free text, where this reader has the right to it. */
  text: z.string().nullable(),
  caseId: caseIdSchema.nullable(),
  pseudonym: z.string().nullable(),
  /** The board that an event of the organization is about. */
  boardName: z.string().nullable(),
  hash: z.string(),
});
export type HistoryLine = z.infer<typeof historyLineSchema>;

const eventTypesSchema = z
  .array(
    z
      .string()
      .max(60)
      .regex(/^[a-z.-]+$/u),
  )
  .max(60);

/** Which page: rows with a sequence below `before`, or just above `after` (0: the oldest); the newest where neither is given. */
const journalPage = {
  before: sequenceSchema.optional(),
  after: sequenceSchema.optional(),
};

export const listEventsInput = queryInput({
  boardId: boardIdSchema,
  types: eventTypesSchema.optional(),
  actorId: userIdSchema.optional(),
  caseId: caseIdSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  ...journalPage,
  limit: z.number().int().min(1).max(200).default(100),
});
export const listEventsOutput = z.object({
  events: z.array(historyLineSchema),
  unreadable: unreadableSchema,
  /** Where the older page begins, and the newer one; null where there is none. */
  nextBefore: z.number().int().nullable(),
  nextAfter: z.number().int().nullable(),
  head: z.object({ seq: z.number().int(), hash: z.string() }),
});

/** The organization's journal. `timeZone`: in which `from` and `to` are days. */
export const organizationEventsInput = queryInput({
  types: eventTypesSchema.optional(),
  actorId: userIdSchema.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  timeZone: requiredLineSchema(64),
  ...journalPage,
  limit: z.number().int().min(1).max(200).default(100),
});
export const organizationEventsOutput = z.object({
  ...listEventsOutput.shape,
  /** Everyone there is, to choose whose acts are shown. */
  people: z.array(z.object({ userId: userIdSchema, name: z.string() })),
});

export const verifyOrganizationInput = queryInput({});
export const verifyStreamInput = queryInput({ boardId: boardIdSchema });
export const verifyStreamOutput = z.object({
  intact: z.boolean(),
  count: z.number().int(),
  head: z.object({ seq: z.number().int(), hash: z.string() }),
  firstBad: z.object({ seq: z.number().int(), problem: z.string() }).nullable(),
  checkedAt: instantSchema,
  milliseconds: z.number(),
});
export type VerifyStreamOutput = z.infer<typeof verifyStreamOutput>;

const exportReasonSchema = lineSchema(300).pipe(z.string().min(4));
export const exportStreamInput = queryInput({ boardId: boardIdSchema, reason: exportReasonSchema });
export const exportOrganizationInput = queryInput({ reason: exportReasonSchema });

export const organizationAccessLogInput = queryInput({ before: z.string().max(200).optional() });
export const accessLogInput = queryInput({ boardId: boardIdSchema, before: z.string().max(200).optional() });
/** A reading or a refusal. */
export const accessEntrySchema = z.object({
  id: z.string(),
  at: instantSchema,
  actorName: z.string(),
  act: z.string(),
  outcome: z.enum(['allowed', 'refused']),
  code: z.string().nullable(),
  caseId: caseIdSchema.nullable(),
  pseudonym: z.string().nullable(),
  reason: z.string().nullable(),
  count: z.number().int(),
});
export const accessLogOutput = z.object({
  entries: z.array(accessEntrySchema),
  unreadable: unreadableSchema,
  nextBefore: z.string().nullable(),
});

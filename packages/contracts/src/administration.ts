import { z } from 'zod';
import { mutationInput, queryInput } from './command';
import { feeRuleSchema, feeTierSchema } from './fee';
import { boardReasonSchema } from './guideline/recommendation';
import { boardIdSchema, userIdSchema } from './ids';
import { historyLineSchema } from './journal';
import { sequenceSchema } from './numbers';
import { boardMembershipSchema, roleSchema, specialtySchema } from './people';
import { ADDRESS, ADDRESS_LENGTH } from './plain-text';
import { daySchema, instantSchema, lineSchema, requiredLineSchema } from './text';
import { quorumRuleSchema } from './today';
import { unreadableSchema } from './unreadable';
import { BOARD_ROLES } from './values';

export const boardRoleSchema = z.enum(BOARD_ROLES);
export type BoardRole = z.infer<typeof boardRoleSchema>;

/** A password that may be set: at least 12 characters, of any kind. */
export const newPasswordSchema = z.string().min(12).max(512);
/** 256 random bits, base64url. It is sent in a link's fragment and in a request's body, never in a path or query, which are logged. */
export const linkTokenSchema = z.string().regex(/^[A-Za-z0-9_-]{43}$/u);
export const linkPurposeSchema = z.enum(['invitation', 'reset']);

/** What a person is on a board: roles as a set, and the specialty. */
export const membershipSchema = z.object({
  roles: z.array(roleSchema).max(6),
  specialty: specialtySchema.nullable(),
});
export type Membership = z.infer<typeof membershipSchema>;

export const administeredPersonSchema = z.object({
  userId: userIdSchema,
  name: z.string(),
  email: z.string(),
  administrator: z.boolean(),
  /** Audits the organization. */
  auditor: z.boolean(),
  disabled: z.boolean(),
  /** False: invited, but has not set a password yet. */
  hasPassword: z.boolean(),
  /** The valid one-time link; null where there is none. */
  link: z.object({ purpose: linkPurposeSchema, expiresAt: instantSchema }).nullable(),
  sessionCount: z.number().int(),
  memberships: z.array(boardMembershipSchema),
  /** Meetings still to end that this person chairs. */
  meetingsChaired: z.number().int(),
});
export type AdministeredPerson = z.infer<typeof administeredPersonSchema>;

export const administeredPeopleInput = queryInput({});
export const administeredPeopleOutput = z.object({
  people: z.array(administeredPersonSchema),
  unreadable: unreadableSchema,
});
export type AdministeredPeople = z.infer<typeof administeredPeopleOutput>;

export const invitePersonInput = mutationInput({
  email: lineSchema(ADDRESS_LENGTH).pipe(z.email({ pattern: ADDRESS })),
  name: requiredLineSchema(120),
  administrator: z.boolean(),
});
export const invitePersonOutput = z.object({ userId: userIdSchema });

/** The same input for whatever is done to one person. */
export const personInput = mutationInput({ userId: userIdSchema });
export const setAuditorInput = mutationInput({ userId: userIdSchema, auditor: z.boolean() });
/** The token is in this answer and nowhere else. */
export const issueLinkOutput = z.object({
  token: linkTokenSchema,
  purpose: linkPurposeSchema,
  expiresAt: instantSchema,
});
export const sessionsEndedOutput = z.object({ count: z.number().int() });

export const boardsInput = queryInput({});
export const boardsOutput = z.object({
  boards: z.array(
    z.object({
      boardId: boardIdSchema,
      name: z.string(),
      timeZone: z.string(),
      members: z.number().int(),
      /** People with the chair's role: the first runs meetings, the others are deputies. */
      chairs: z.number().int(),
    }),
  ),
  unreadable: unreadableSchema,
});
export type AdministeredBoards = z.infer<typeof boardsOutput>;

export const createBoardInput = mutationInput({
  name: requiredLineSchema(120),
  /** IANA name, `Asia/Seoul`. */
  timeZone: requiredLineSchema(64),
});
export const createBoardOutput = z.object({ boardId: boardIdSchema });

export const administeredBoardInput = queryInput({ boardId: boardIdSchema });
export const administeredBoardOutput = z.object({
  boardId: boardIdSchema,
  name: z.string(),
  timeZone: z.string(),
  /** Today where the board is. */
  today: daySchema,
  members: z.array(
    membershipSchema.extend({
      userId: userIdSchema,
      name: z.string(),
      disabled: z.boolean(),
      meetingsChaired: z.number().int(),
    }),
  ),
  /** Enabled people who are not on it; empty for who may only read. */
  candidates: z.array(z.object({ userId: userIdSchema, name: z.string(), email: z.string() })),
  /** Oldest first. */
  rules: z.array(quorumRuleSchema),
  /** Oldest first. */
  feeRules: z.array(feeRuleSchema),
  /**
   * Meetings that are planned: the day where each is, and the specialty of everyone invited who has one. Nothing else of them is an
   * administrator's to see; empty for who may only read.
   */
  planned: z.array(z.object({ day: daySchema, specialties: z.array(specialtySchema) })),
  mayChange: z.boolean(),
  unreadable: unreadableSchema,
});
export type AdministeredBoard = z.infer<typeof administeredBoardOutput>;

/** `expected` is what the screen showed as the state before: if it is another by now, nothing is changed. */
export const setMembershipInput = mutationInput({
  boardId: boardIdSchema,
  userId: userIdSchema,
  roles: z.array(boardRoleSchema).min(1).max(5),
  specialty: specialtySchema.nullable(),
  expected: membershipSchema.nullable(),
});
export const endMembershipInput = mutationInput({
  boardId: boardIdSchema,
  userId: userIdSchema,
  expected: membershipSchema,
});

export const setQuorumRuleInput = mutationInput({
  boardId: boardIdSchema,
  validFrom: daySchema,
  minHeads: z.number().int().min(1).max(50),
  requiredSpecialties: z.array(specialtySchema).max(8),
  perReason: z.partialRecord(boardReasonSchema, z.array(specialtySchema).max(8)),
});

export const setFeeRuleInput = mutationInput({
  boardId: boardIdSchema,
  validFrom: daySchema,
  tiers: z
    .array(feeTierSchema.extend({ name: requiredLineSchema(80) }))
    .min(1)
    .max(6),
});

/** Acts of administration on one board, newest first. */
export const boardHistoryInput = queryInput({
  boardId: boardIdSchema,
  before: sequenceSchema.optional(),
});
export const boardHistoryOutput = z.object({
  events: z.array(historyLineSchema),
  unreadable: unreadableSchema,
  nextBefore: z.number().int().nullable(),
});

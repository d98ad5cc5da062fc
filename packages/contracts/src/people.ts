import { z } from 'zod';
import { boardIdSchema, type SessionId, userIdSchema } from './ids';
import { lineSchema } from './text';
import { BOARD_ROLES, SPECIALTIES } from './values';

export const roleSchema = z.enum([...BOARD_ROLES, 'administrator']);
export type Role = z.infer<typeof roleSchema>;

export const specialtySchema = z.enum(SPECIALTIES);
export type Specialty = z.infer<typeof specialtySchema>;

export const localeSchema = z.enum(['en', 'ko']);
export type Locale = z.infer<typeof localeSchema>;

/** A membership and the board that it is on. Only `member` and `chair` vote, and only with a specialty. */
export const boardMembershipSchema = z.object({
  boardId: boardIdSchema,
  boardName: z.string(),
  roles: z.array(roleSchema),
  specialty: specialtySchema.nullable(),
});
export type BoardMembership = z.infer<typeof boardMembershipSchema>;

/** Who acts: a signed-in person with the memberships read at this request, never from a token. */
export interface Actor {
  readonly userId: z.infer<typeof userIdSchema>;
  readonly sessionId: SessionId;
  readonly name: string;
  readonly locale: Locale;
  readonly administrator: boolean;
  /** Audits the organization: its journal and access log. Left out is no. */
  readonly auditor?: boolean;
  readonly memberships: readonly BoardMembership[];
}

export const personSchema = z.object({
  userId: userIdSchema,
  name: z.string(),
  specialty: specialtySchema.nullable(),
  roles: z.array(roleSchema),
});
export type Person = z.infer<typeof personSchema>;

export const signInInputSchema = z.object({
  email: lineSchema(254),
  password: z.string().min(1).max(512),
});

export const meViewSchema = z.object({
  userId: userIdSchema,
  name: z.string(),
  email: z.string(),
  locale: localeSchema,
  memberships: z.array(boardMembershipSchema),
  demo: z.boolean(),
  /** Own sessions that are still alive, for "sign out everywhere". */
  sessionCount: z.number().int(),
});
export type MeView = z.infer<typeof meViewSchema>;

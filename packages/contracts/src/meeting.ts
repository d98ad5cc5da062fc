import { z } from 'zod';
import { asynchronousBallotSchema, ballotViewSchema, quorumReportSchema } from './ballot';
import { caseStatusSchema } from './case';
import { mutationInput, queryInput } from './command';
import { feeReportSchema } from './fee';
import {
  agendaItemIdSchema,
  boardIdSchema,
  caseIdSchema,
  decisionIdSchema,
  meetingIdSchema,
  snapshotIdSchema,
  userIdSchema,
} from './ids';
import { pagedInput } from './page';
import { roleSchema, specialtySchema } from './people';
import {
  instantSchema,
  lineSchema,
  proseSchema,
  requiredLineSchema,
  requiredProseSchema,
  wallTimeSchema,
} from './text';
import { unreadableSchema } from './unreadable';
import { DEFERRAL_CODES, RE_PRESENTATION_CODES } from './values';

export const meetingStatusSchema = z.enum(['scheduled', 'open', 'closed', 'cancelled']);
export type MeetingStatus = z.infer<typeof meetingStatusSchema>;
export const agendaItemStatusSchema = z.enum(['planned', 'presented', 'decided', 'deferred', 'carried-over']);
export type AgendaItemStatus = z.infer<typeof agendaItemStatusSchema>;
export const attendanceModeSchema = z.enum(['in-room', 'remote']);
export type AttendanceMode = z.infer<typeof attendanceModeSchema>;
export const deferralCodeSchema = z.enum(DEFERRAL_CODES);

const meetingDetails = {
  title: requiredLineSchema(160),
  startsAtLocal: wallTimeSchema,
  /** IANA name, `Asia/Seoul`. */
  timeZone: requiredLineSchema(64),
  durationMinutes: z.number().int().min(10).max(600),
  place: lineSchema(200),
  link: z.union([z.literal(''), lineSchema(500).pipe(z.url({ protocol: /^https?$/u }))]),
  chairId: userIdSchema,
  memberIds: z.array(userIdSchema).min(1).max(200),
};
export const scheduleMeetingInput = mutationInput({ boardId: boardIdSchema, ...meetingDetails });
export const scheduleMeetingOutput = z.object({ meetingId: meetingIdSchema });
export const rescheduleMeetingInput = mutationInput({ meetingId: meetingIdSchema, ...meetingDetails });
export const addAgendaItemInput = mutationInput({ meetingId: meetingIdSchema, caseId: caseIdSchema });
export const addAgendaItemOutput = z.object({ itemId: agendaItemIdSchema });
export const removeAgendaItemInput = mutationInput({ itemId: agendaItemIdSchema });
export const orderAgendaInput = mutationInput({
  meetingId: meetingIdSchema,
  itemIds: z.array(agendaItemIdSchema).max(200),
});
export const openMeetingInput = mutationInput({ meetingId: meetingIdSchema });
export const closeMeetingInput = mutationInput({ meetingId: meetingIdSchema });
export const presentItemInput = mutationInput({ itemId: agendaItemIdSchema });
export const checkInInput = mutationInput({
  meetingId: meetingIdSchema,
  mode: attendanceModeSchema,
  /** Someone else, when the coordinator or chair sets attendance; null for oneself. */
  userId: userIdSchema.nullable(),
});
export const checkOutInput = mutationInput({ meetingId: meetingIdSchema, userId: userIdSchema.nullable() });
export const deferItemInput = mutationInput({
  itemId: agendaItemIdSchema,
  code: deferralCodeSchema,
  text: proseSchema(2000),
});
export const handOverChairInput = mutationInput({
  meetingId: meetingIdSchema,
  userId: userIdSchema,
  reason: requiredProseSchema(500),
});
export const inviteMemberInput = mutationInput({ meetingId: meetingIdSchema, userId: userIdSchema });
export const takeOverInput = mutationInput({ meetingId: meetingIdSchema });
export const takeOverOutput = z.object({ itemIds: z.array(agendaItemIdSchema) });

/** Why a decided case comes before the board again. */
export const rePresentationCodeSchema = z.enum(RE_PRESENTATION_CODES);
export type RePresentationCode = z.infer<typeof rePresentationCodeSchema>;
export const rePresentCaseInput = mutationInput({
  meetingId: meetingIdSchema,
  caseId: caseIdSchema,
  code: rePresentationCodeSchema,
  text: proseSchema(2000),
});

export const meetingSummarySchema = z.object({
  id: meetingIdSchema,
  boardId: boardIdSchema,
  title: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  timeZone: z.string(),
  place: z.string(),
  link: z.string(),
  status: meetingStatusSchema,
  chairName: z.string(),
  itemCount: z.number().int(),
  decidedCount: z.number().int(),
  flaggedCount: z.number().int(),
});
export type MeetingSummary = z.infer<typeof meetingSummarySchema>;
export const listMeetingsInput = pagedInput(
  {
    boardId: boardIdSchema,
    /** Only the open one, or where none is the one planned next. */
    ahead: z.boolean().optional(),
    /** `coming`: those nobody has closed, the next first; `over`: the others, the latest first. Without it all, the latest first. */
    period: z.enum(['coming', 'over']).optional(),
    /** `2026-11`: only those of its days, and of the days beside it, since each meeting's day is that of its own zone. */
    month: z
      .string()
      .regex(/^[12]\d{3}-(0[1-9]|1[0-2])$/u)
      .optional(),
  },
  { usual: 50 },
);
export const listMeetingsOutput = z.object({
  meetings: z.array(meetingSummarySchema),
  unreadable: unreadableSchema,
  nextCursor: z.string().nullable(),
});
export type MeetingPage = z.infer<typeof listMeetingsOutput>;

/** The earlier meeting that put a case off or did not come to it. */
export const cameFromSchema = z.object({
  meetingId: meetingIdSchema,
  meetingTitle: z.string(),
  startsAt: instantSchema,
  timeZone: z.string(),
  status: z.enum(['deferred', 'carried-over']),
  code: deferralCodeSchema.nullable(),
  text: z.string(),
});
export type CameFrom = z.infer<typeof cameFromSchema>;

export const agendaItemViewSchema = z.object({
  id: agendaItemIdSchema,
  caseId: caseIdSchema,
  position: z.number().int(),
  status: agendaItemStatusSchema,
  pseudonym: z.string(),
  caseStatus: caseStatusSchema,
  question: z.string(),
  primarySite: z.string().nullable(),
  whoGrade: z.string().nullable(),
  boardDecisionRequired: z.boolean(),
  boardDecisionReasons: z.array(z.string()),
  missingCount: z.number().int(),
  recusedUserIds: z.array(userIdSchema),
  decisionId: decisionIdSchema.nullable(),
  /** Whether the reader may put it before the board now. */
  mayPresent: z.boolean(),
  /** Where it comes from, when an earlier meeting did not decide it. */
  cameFrom: cameFromSchema.nullable(),
  /** What the roster reaches of the fee's tiers: of the decided as it was signed, of the current one now; null otherwise. */
  fee: feeReportSchema.nullable(),
});
export type AgendaItemView = z.infer<typeof agendaItemViewSchema>;

export const attendeeViewSchema = z.object({
  userId: userIdSchema,
  name: z.string(),
  specialty: specialtySchema.nullable(),
  roles: z.array(roleSchema),
  attendance: z.enum(['not-here', 'in-room', 'remote', 'left']),
  since: instantSchema.nullable(),
  /** Whether they would vote if a ballot opened now on the current item. */
  votes: z.boolean(),
  recused: z.boolean(),
});
export type AttendeeView = z.infer<typeof attendeeViewSchema>;

const chairNameSchema = z.object({ userId: userIdSchema, name: z.string() });
/** Who chairs now, on the current item. */
export const chairingViewSchema = z.object({
  /** The meeting's own chair, or to whom it was handed over. */
  holder: chairNameSchema,
  handedOver: z.boolean(),
  /** Why a deputy acts on the current item; null while the holder does. */
  passedOn: z.enum(['recused', 'not-here']).nullable(),
  /** Others with the role of chair who are here and not recused: they act where the chair is passed on, and it may be handed to them. */
  deputies: z.array(chairNameSchema),
});
export type ChairingView = z.infer<typeof chairingViewSchema>;

export const meetingAbilitiesSchema = z.object({
  schedule: z.boolean(),
  orderAgenda: z.boolean(),
  open: z.boolean(),
  close: z.boolean(),
  present: z.boolean(),
  checkIn: z.boolean(),
  checkOut: z.boolean(),
  setAttendance: z.boolean(),
  defer: z.boolean(),
  openBallot: z.boolean(),
  closeBallot: z.boolean(),
  vote: z.boolean(),
  recordDecision: z.boolean(),
  handOverChair: z.boolean(),
  inviteMember: z.boolean(),
  takeOver: z.boolean(),
  /** Open an asynchronous ballot on one of its items. */
  voteApart: z.boolean(),
});

/** A meeting, and the room it is when open: all that the screen needs, built for its reader. */
export const meetingViewSchema = meetingSummarySchema.extend({
  chairId: userIdSchema,
  durationMinutes: z.number().int(),
  startsAtLocal: wallTimeSchema,
  openedAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
  agenda: z.array(agendaItemViewSchema),
  attendees: z.array(attendeeViewSchema),
  currentItemId: agendaItemIdSchema.nullable(),
  /** The current case's snapshot, on which a ballot would be bound. */
  currentSnapshotId: snapshotIdSchema.nullable(),
  /** What quorum on the current item would be if a ballot opened now; null without a current item. */
  quorum: quorumReportSchema.nullable(),
  /** The current item's newest ballot, open or closed. */
  ballot: ballotViewSchema.nullable(),
  /** Its items' asynchronous ballots, the newest first, but for the one that is `ballot`. */
  asynchronousBallots: z.array(asynchronousBallotSchema),
  attending: z.enum(['not-here', 'in-room', 'remote', 'left']),
  /** Whose view this is. */
  readerId: userIdSchema,
  /** Who chairs now; null while the meeting is not open. */
  chairing: chairingViewSchema.nullable(),
  /** How many cases of earlier meetings wait to be taken over into this one. */
  waitingCount: z.number().int(),
  abilities: meetingAbilitiesSchema,
  /** The board stream's head when this was read: messages up to it are already in here. */
  seq: z.number().int(),
});
export type MeetingView = z.infer<typeof meetingViewSchema>;
export const getMeetingInput = queryInput({ meetingId: meetingIdSchema });

import { z } from 'zod';
import { asynchronousBallotSchema, ballotViewSchema, quorumReportSchema } from './ballot';
import { caseStatusSchema } from './case';
import { mutationInput, queryInput } from './command';
import {
  agendaItemIdSchema,
  boardIdSchema,
  caseIdSchema,
  decisionIdSchema,
  meetingIdSchema,
  snapshotIdSchema,
  userIdSchema,
} from './ids';
import { roleSchema, specialtySchema } from './people';
import { instantSchema, lineSchema, proseSchema, requiredLineSchema, wallTimeSchema } from './text';

export const meetingStatusSchema = z.enum(['scheduled', 'open', 'closed', 'cancelled']);
export type MeetingStatus = z.infer<typeof meetingStatusSchema>;
export const agendaItemStatusSchema = z.enum(['planned', 'presented', 'decided', 'deferred', 'carried-over']);
export type AgendaItemStatus = z.infer<typeof agendaItemStatusSchema>;
export const attendanceModeSchema = z.enum(['in-room', 'remote']);
export type AttendanceMode = z.infer<typeof attendanceModeSchema>;
export const deferralCodeSchema = z.enum([
  'information-missing',
  'imaging-needed',
  'pathology-review-needed',
  'required-specialty-absent',
  'quorum-not-met',
  'time-ran-out',
  'patient-not-ready',
  'other',
]);

const meetingDetails = {
  title: requiredLineSchema(160),
  startsAtLocal: wallTimeSchema,
  /** IANA name, `Asia/Seoul`. */
  timeZone: z.string().min(1).max(64),
  durationMinutes: z.number().int().min(10).max(600),
  place: lineSchema(200),
  link: z.union([z.literal(''), z.url({ protocol: /^https?$/u }).max(500)]),
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
export const listMeetingsInput = queryInput({ boardId: boardIdSchema });
export const listMeetingsOutput = z.object({ meetings: z.array(meetingSummarySchema) });

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
  abilities: meetingAbilitiesSchema,
  /** The board stream's head when this was read: messages up to it are already in here. */
  seq: z.number().int(),
});
export type MeetingView = z.infer<typeof meetingViewSchema>;
export const getMeetingInput = queryInput({ meetingId: meetingIdSchema });

import { z } from 'zod';

/** Branded ids, so that the compiler refuses a case's id in place of a meeting's. All are UUIDs (version 7 where we make them). */
export const userIdSchema = z.uuid().brand<'UserId'>();
export const sessionIdSchema = z.uuid().brand<'SessionId'>();
export const boardIdSchema = z.uuid().brand<'BoardId'>();
export const caseIdSchema = z.uuid().brand<'CaseId'>();
export const snapshotIdSchema = z.uuid().brand<'SnapshotId'>();
export const meetingIdSchema = z.uuid().brand<'MeetingId'>();
export const agendaItemIdSchema = z.uuid().brand<'AgendaItemId'>();
export const ballotIdSchema = z.uuid().brand<'BallotId'>();
export const optionIdSchema = z.uuid().brand<'OptionId'>();
export const annotationIdSchema = z.uuid().brand<'AnnotationId'>();
export const decisionIdSchema = z.uuid().brand<'DecisionId'>();

export type UserId = z.infer<typeof userIdSchema>;
export type SessionId = z.infer<typeof sessionIdSchema>;
export type BoardId = z.infer<typeof boardIdSchema>;
export type CaseId = z.infer<typeof caseIdSchema>;
export type SnapshotId = z.infer<typeof snapshotIdSchema>;
export type MeetingId = z.infer<typeof meetingIdSchema>;
export type AgendaItemId = z.infer<typeof agendaItemIdSchema>;
export type BallotId = z.infer<typeof ballotIdSchema>;
export type OptionId = z.infer<typeof optionIdSchema>;
export type AnnotationId = z.infer<typeof annotationIdSchema>;
export type DecisionId = z.infer<typeof decisionIdSchema>;

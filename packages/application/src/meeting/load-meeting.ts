import type { CaseState, MeetingState } from '@consilium/board';
import type { AgendaItemId, CaseId, MeetingId } from '@consilium/contracts';
import { loadCase, loadMeeting } from '@consilium/database';
import type { CommandContext, QueryContext } from '../command';
import { notFound } from '../errors';

/**
 * Locks a meeting and reads it as the rules see it. Locks are always taken in the order meeting, case, ballot: two commands that meet
 * wait for each other and never in a ring. Throws `not-found`.
 */
export async function lockMeeting(
  ctx: CommandContext,
  meetingId: MeetingId,
  mode: 'share' | 'update' = 'update',
): Promise<MeetingState> {
  await ctx.work.lock('meeting', meetingId, mode);
  const meeting = await loadMeeting(ctx.work, meetingId);
  if (meeting === null) throw notFound();
  return meeting;
}

/** Locks a case and reads it as the rules see it. Throws `not-found`. */
export async function lockCase(
  ctx: CommandContext,
  caseId: CaseId,
  mode: 'share' | 'update' = 'update',
): Promise<CaseState> {
  ctx.about(caseId);
  await ctx.work.lock('case', caseId, mode);
  const found = await loadCase(ctx.work, caseId);
  if (found === null) throw notFound();
  return found;
}

/** The meeting and the case that an agenda item stands between, both locked. Throws `not-found`. */
export async function lockItem(
  ctx: CommandContext,
  itemId: AgendaItemId,
  mode: 'share' | 'update' = 'update',
): Promise<{ readonly meeting: MeetingState; readonly case: CaseState }> {
  const row = await ctx.work.db.agendaItem.findUnique({
    where: { id: itemId },
    select: { meetingId: true, caseId: true },
  });
  if (row === null) throw notFound();
  const meeting = await lockMeeting(ctx, row.meetingId as MeetingId);
  return { meeting, case: await lockCase(ctx, row.caseId as CaseId, mode) };
}

/** Reads a case without a lock: for what may change beside this unit of work without harm. Throws `not-found`. */
export async function findCase(ctx: QueryContext, caseId: CaseId): Promise<CaseState> {
  ctx.about(caseId);
  const found = await loadCase(ctx.work, caseId);
  if (found === null) throw notFound();
  return found;
}

/** Reads a meeting without a lock. Throws `not-found`. */
export async function findMeeting(ctx: QueryContext, meetingId: MeetingId): Promise<MeetingState> {
  const found = await loadMeeting(ctx.work, meetingId);
  if (found === null) throw notFound();
  return found;
}

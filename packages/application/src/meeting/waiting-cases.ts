import type { BoardId, CameFrom, CaseId, MeetingId } from '@consilium/contracts';
import { deferralCodeSchema } from '@consilium/contracts';
import type { Work } from '@consilium/database';

/** An agenda item that an earlier meeting left undecided. */
const unfinished = { status: { in: ['deferred', 'carried-over'] } };

/** Cases that an earlier meeting deferred or did not come to, and that stand on no agenda now: the longest waiting first. */
export async function waitingCaseIds(work: Work, boardId: BoardId): Promise<CaseId[]> {
  const rows = await work.db.case.findMany({
    where: { boardId, status: { in: ['submitted', 'deferred'] }, agendaItems: { some: unfinished } },
    select: { id: true },
    orderBy: [{ submittedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id }) => id as CaseId);
}

/** For each case, the newest earlier meeting that left it undecided. `before` is the meeting that asks. */
export async function cameFrom(
  work: Work,
  caseIds: readonly CaseId[],
  before: { readonly id: MeetingId; readonly startsAt: Date },
): Promise<ReadonlyMap<string, CameFrom>> {
  const rows = await work.db.agendaItem.findMany({
    where: {
      caseId: { in: [...caseIds] },
      meetingId: { not: before.id },
      meeting: { startsAt: { lte: before.startsAt } },
      ...unfinished,
    },
    include: { meeting: { select: { id: true, title: true, startsAt: true, timeZone: true } } },
    orderBy: { meeting: { startsAt: 'asc' } },
  });
  // The later one takes the earlier one's place.
  return new Map(
    rows.map(({ caseId, status, deferralCode, deferralText, meeting }): [string, CameFrom] => [
      caseId,
      {
        meetingId: meeting.id as MeetingId,
        meetingTitle: meeting.title,
        startsAt: meeting.startsAt.toISOString(),
        timeZone: meeting.timeZone,
        status: status === 'deferred' ? 'deferred' : 'carried-over',
        code: deferralCodeSchema.safeParse(deferralCode).data ?? null,
        text: deferralText ?? '',
      },
    ]),
  );
}

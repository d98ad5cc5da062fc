import type { MeetingState } from '@consilium/board';
import type {
  AgendaItemId,
  AgendaItemStatus,
  AttendanceMode,
  BallotId,
  BoardId,
  CaseId,
  MeetingId,
  MeetingStatus,
  UserId,
} from '@consilium/contracts';
import type { Work } from '../unit-of-work/work';

/** What the rules need of a meeting; null when there is none for this actor. Lock it first where it will be changed. */
export async function loadMeeting({ db }: Pick<Work, 'db'>, id: MeetingId): Promise<MeetingState | null> {
  const row = await db.meeting.findUnique({
    where: { id },
    include: {
      members: { select: { userId: true } },
      agenda: { orderBy: { position: 'asc' }, include: { ballots: { select: { id: true } } } },
      attendance: { orderBy: { checkedInAt: 'asc' } },
      ballots: { where: { closedAt: null, voidedAt: null, timing: 'meeting' }, select: { id: true } },
    },
  });
  if (!row) return null;
  return {
    id,
    boardId: row.boardId as BoardId,
    status: row.status as MeetingStatus,
    timeZone: row.timeZone,
    chairId: row.chairId as UserId,
    handedOverTo: row.handedOverTo as UserId | null,
    memberIds: row.members.map(({ userId }) => userId as UserId),
    sequence: row.sequence,
    currentItemId: row.currentItemId as AgendaItemId | null,
    items: row.agenda.map((item) => ({
      id: item.id as AgendaItemId,
      caseId: item.caseId as CaseId,
      position: item.position,
      status: item.status as AgendaItemStatus,
      votedOn: item.ballots.length > 0,
    })),
    attendance: row.attendance.map(({ userId, mode, checkedOutAt }) => ({
      userId: userId as UserId,
      mode: mode as AttendanceMode,
      checkedOut: checkedOutAt !== null,
    })),
    openBallotId: (row.ballots[0]?.id ?? null) as BallotId | null,
  };
}

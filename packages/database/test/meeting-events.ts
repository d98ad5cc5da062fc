import type { AgendaItemId, BoardEvent, CaseId, MeetingId, SnapshotId, UserId } from '@consilium/contracts';

/** A case before an open meeting. */
export interface Room {
  readonly caseId: CaseId;
  readonly snapshotId: SnapshotId;
  readonly meetingId: MeetingId;
  readonly itemId: AgendaItemId;
}

/** A meeting is planned with one case on its agenda. */
export const planned = (
  { meetingId, itemId, caseId }: Room,
  chairId: UserId,
  memberIds: UserId[],
): BoardEvent[] => [
  {
    type: 'meeting.scheduled',
    v: 1,
    subject: { meetingId },
    public: {
      meetingId,
      title: 'Weekly board',
      startsAt: '2026-11-23T07:30:00.000Z',
      endsAt: '2026-11-23T08:30:00.000Z',
      timeZone: 'Asia/Seoul',
      place: '',
      link: '',
      chairId,
      memberIds,
    },
    sealed: {},
  },
  {
    type: 'meeting.agenda-item-added',
    v: 1,
    subject: { meetingId, caseId },
    public: { meetingId, itemId, caseId, position: 1 },
    sealed: {},
  },
];

/** The chair opens it, checks in and presents the case. */
export const opened = ({ meetingId, itemId, caseId }: Room, chairId: UserId): BoardEvent[] => [
  { type: 'meeting.opened', v: 1, subject: { meetingId }, public: { meetingId }, sealed: {} },
  {
    type: 'attendance.checked-in',
    v: 1,
    subject: { meetingId, userId: chairId },
    public: { meetingId, userId: chairId, mode: 'in-room', specialty: 'surgery' },
    sealed: {},
  },
  {
    type: 'meeting.item-presented',
    v: 1,
    subject: { meetingId, caseId },
    public: { meetingId, itemId, caseId },
    sealed: {},
  },
];

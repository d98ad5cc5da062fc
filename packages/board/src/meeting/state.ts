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

export interface AgendaItemState {
  readonly id: AgendaItemId;
  readonly caseId: CaseId;
  readonly position: number;
  readonly status: AgendaItemStatus;
  /** A ballot was opened on it, open or over: it stays on the record, and the item on the agenda. */
  readonly votedOn?: boolean;
}

/** One row per person who ever checked in to this meeting. */
export interface AttendanceState {
  readonly userId: UserId;
  readonly mode: AttendanceMode;
  readonly checkedOut: boolean;
}

export interface MeetingState {
  readonly id: MeetingId;
  readonly boardId: BoardId;
  readonly status: MeetingStatus;
  /** IANA name: a dated quorum rule goes by the meeting's own calendar day. */
  readonly timeZone: string;
  readonly chairId: UserId;
  /** Who holds the chair after a hand-over; null while the meeting's own chair does. */
  readonly handedOverTo: UserId | null;
  /** Everyone invited, the chair among them. */
  readonly memberIds: readonly UserId[];
  /** How many times the invitation was changed. */
  readonly sequence: number;
  readonly currentItemId: AgendaItemId | null;
  readonly items: readonly AgendaItemState[];
  readonly attendance: readonly AttendanceState[];
  /** The one open ballot in the meeting; asynchronous ones run beside it. */
  readonly openBallotId: BallotId | null;
}

/** A meeting's details once wall time has become instants (UTC, ISO). */
export interface MeetingDetails {
  readonly title: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly timeZone: string;
  readonly place: string;
  readonly link: string;
  readonly chairId: UserId;
  readonly memberIds: readonly UserId[];
}

type MeetingMove = 'reschedule' | 'change-agenda' | 'vote-apart' | 'open' | 'run' | 'close';

/** A meeting's life. What is not in the table does not happen. */
export const meetingTransitions: Readonly<
  Record<MeetingStatus, Readonly<Partial<Record<MeetingMove, MeetingStatus>>>>
> = {
  scheduled: {
    reschedule: 'scheduled',
    'change-agenda': 'scheduled',
    'vote-apart': 'scheduled',
    open: 'open',
  },
  open: { 'change-agenda': 'open', 'vote-apart': 'open', run: 'open', close: 'closed' },
  closed: {},
  cancelled: {},
};

type ItemMove = 'remove' | 'vote-apart' | 'present' | 'defer' | 'decide' | 'carry-over';

/** An agenda item's life; `null` is "no longer on the agenda". */
export const itemTransitions: Readonly<
  Record<AgendaItemStatus, Readonly<Partial<Record<ItemMove, AgendaItemStatus | null>>>>
> = {
  planned: {
    remove: null,
    'vote-apart': 'planned',
    present: 'presented',
    defer: 'deferred',
    'carry-over': 'carried-over',
  },
  presented: {
    'vote-apart': 'presented',
    present: 'presented',
    defer: 'deferred',
    decide: 'decided',
    'carry-over': 'carried-over',
  },
  decided: {},
  deferred: {},
  'carried-over': {},
};

/** Who is here: checked in, and not out again. A lost network changes nothing. */
export const attending = (meeting: Pick<MeetingState, 'attendance'>): UserId[] =>
  meeting.attendance.filter((row) => !row.checkedOut).map((row) => row.userId);

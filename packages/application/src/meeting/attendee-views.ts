import { type BoardPerson, type CaseState, electorateOf, type MeetingState } from '@consilium/board';
import { type AttendeeView, attendanceModeSchema, type UserId } from '@consilium/contracts';
import type { Work } from '@consilium/database';

/** Everyone invited, and whoever came beside them (a coordinator), by name. `current` is the case before the board. */
export async function attendeeViews(
  work: Work,
  meeting: MeetingState,
  current: CaseState | null,
  people: readonly BoardPerson[],
): Promise<AttendeeView[]> {
  const attendance = await work.db.attendance.findMany({ where: { meetingId: meeting.id } });
  const rows = new Map(attendance.map((row) => [row.userId, row]));
  const ids = [...new Set<string>([meeting.chairId, ...meeting.memberIds, ...rows.keys()])];
  const users = await work.db.user.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const known = new Map<string, BoardPerson>(people.map((person) => [person.userId, person]));
  const voting = new Set(
    electorateOf(meeting, current ?? { recusedUserIds: [] }, people).map((elector) => elector.userId),
  );
  const views = users.map(({ id, name }): AttendeeView => {
    const row = rows.get(id);
    const userId = id as UserId;
    return {
      userId,
      name,
      specialty: known.get(id)?.specialty ?? null,
      roles: [...(known.get(id)?.roles ?? [])],
      attendance: attendanceOf(row),
      since: (row?.checkedOutAt ?? row?.checkedInAt)?.toISOString() ?? null,
      votes: current !== null && voting.has(userId),
      recused: current?.recusedUserIds.includes(userId) ?? false,
    };
  });
  return views.sort((one, other) => byName.compare(one.name, other.name));
}

const byName = new Intl.Collator(['ko', 'en']);

function attendanceOf(
  row: { readonly mode: string; readonly checkedOutAt: Date | null } | undefined,
): AttendeeView['attendance'] {
  if (row === undefined) return 'not-here';
  return row.checkedOutAt === null ? attendanceModeSchema.parse(row.mode) : 'left';
}

import { hasSay } from '@consilium/board';
import type { MeetingView, Person, Specialty } from '@consilium/contracts';

type Named = Pick<Person, 'userId' | 'name'>;
export interface WayOut {
  readonly specialty: Specialty;
  /** Invited and not here: to be called in. */
  readonly absent: readonly Named[];
  /** Of the board but not invited to this meeting. */
  readonly uninvited: readonly Named[];
}

/** For each specialty that the current case requires and that has no unrecused member here: who could bring it. */
export function waysOut(
  meeting: Pick<MeetingView, 'quorum' | 'attendees' | 'agenda' | 'currentItemId'>,
  people: readonly Person[],
): WayOut[] {
  const recused = meeting.agenda.find(({ id }) => id === meeting.currentItemId)?.recusedUserIds ?? [];
  const attendance = new Map(meeting.attendees.map((one) => [one.userId, one.attendance]));
  return (meeting.quorum?.specialties ?? [])
    .filter(({ present }) => !present)
    .map(({ specialty }) => {
      const able = people.filter(
        (person) => person.specialty === specialty && hasSay(person) && !recused.includes(person.userId),
      );
      return {
        specialty,
        absent: able.filter(({ userId }) => ['not-here', 'left'].includes(attendance.get(userId) ?? '')),
        uninvited: able.filter(({ userId }) => !attendance.has(userId)),
      };
    });
}

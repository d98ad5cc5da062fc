import type { DecisionDocument } from '@consilium/contracts';

type Entry = DecisionDocument['roster'][number];
const ways = ['in-room', 'remote', 'left', 'not-here'] as const;

/** A decision's roster by how each attended, those who came first; ways that nobody attended by are left out. */
export function rosterByAttendance(
  roster: readonly Entry[],
): { attendance: (typeof ways)[number]; people: Entry[] }[] {
  return ways
    .map((attendance) => ({ attendance, people: roster.filter((one) => one.attendance === attendance) }))
    .filter(({ people }) => people.length > 0);
}

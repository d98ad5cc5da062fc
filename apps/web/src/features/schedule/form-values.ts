import { type MeetingView, scheduleMeetingInput, type UserId } from '@consilium/contracts';
import type { Problem } from '@/lib/problem';

/** A meeting as its form holds it: text, as typed. */
export interface MeetingFormValues {
  readonly title: string;
  readonly date: string;
  readonly time: string;
  readonly timeZone: string;
  readonly durationMinutes: string;
  readonly place: string;
  readonly link: string;
  readonly chairId: string;
  readonly memberIds: string[];
}
export type MeetingField = keyof MeetingFormValues;

/** The details of a command out of what was entered; the contract judges them. */
export const detailsOf = (values: MeetingFormValues) => ({
  title: values.title,
  startsAtLocal: `${values.date}T${values.time}`,
  timeZone: values.timeZone,
  durationMinutes: Number(values.durationMinutes || Number.NaN),
  place: values.place,
  link: values.link.trim(),
  chairId: values.chairId as UserId,
  memberIds: [...new Set([...values.memberIds, ...(values.chairId ? [values.chairId] : [])])] as UserId[],
});

const detailsSchema = scheduleMeetingInput.omit({ boardId: true, idempotencyKey: true });

/** What can't be accepted: a key of the catalogue `schedule.form.errors` for each field. */
export type MeetingFaults = Partial<Record<MeetingField, string>>;

/** Which fields the contract refuses. */
export function faultsOf(values: MeetingFormValues): MeetingFaults {
  const parsed = detailsSchema.safeParse(detailsOf(values));
  const faults: MeetingFaults = {};
  for (const { path } of parsed.error?.issues ?? []) {
    const field = path[0]?.toString();
    if (field === 'startsAtLocal') {
      if (!values.date) faults.date = 'date';
      if (!values.time) faults.time = 'time';
      if (values.date && values.time) faults.date = 'date';
    } else if (field && field in values) faults[field as MeetingField] = field;
  }
  return faults;
}

/** What the server says of one field is shown at that field; none where it is said of the whole. `next`: the first time after a gap of the clocks. */
export function refusedFields({ code, details }: Problem): MeetingFaults & { readonly next?: string } {
  if (code === 'meeting/in-the-past') return { date: 'past' };
  if (code === 'forbidden' && 'chairId' in details) return { chairId: 'notChair' };
  if (code !== 'invalid-input') return {};
  if ('timeZone' in details) return { timeZone: 'timeZone' };
  if (details['startsAtLocal'] === 'skipped-by-clocks')
    return { time: 'skipped', next: String(details['next'] ?? '').slice(11) };
  return 'startsAtLocal' in details ? { date: 'date' } : {};
}

export const valuesOf = (meeting: MeetingView): MeetingFormValues => ({
  title: meeting.title,
  date: meeting.startsAtLocal.slice(0, 10),
  time: meeting.startsAtLocal.slice(11),
  timeZone: meeting.timeZone,
  durationMinutes: String(meeting.durationMinutes),
  place: meeting.place,
  link: meeting.link,
  chairId: meeting.chairId,
  memberIds: meeting.attendees.map(({ userId }) => userId),
});

/**
 * What a new meeting begins with: the same as the one before, a week later, where there was one. Boards meet in series.
 * @param today the board's calendar day.
 */
export function nextInSeries(
  last: MeetingView | null,
  today: string,
  known: ReadonlySet<UserId>,
): Partial<MeetingFormValues> {
  if (!last) return {};
  const values = valuesOf(last);
  const weekLater = new Date(Date.parse(`${values.date}T00:00:00.000Z`) + 7 * 86_400_000)
    .toISOString()
    .slice(0, 10);
  return {
    ...values,
    date: weekLater >= today ? weekLater : '',
    memberIds: last.attendees.map(({ userId }) => userId).filter((userId) => known.has(userId)),
  };
}

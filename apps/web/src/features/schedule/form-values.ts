import type { MeetingView, UserId } from '@consilium/contracts';
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
  readonly memberIds: readonly string[];
}
export type MeetingField = keyof MeetingFormValues;

export interface MeetingFormState {
  readonly values: MeetingFormValues;
  /** A key of the catalogue `schedule.form.errors` for each field that can't be accepted. */
  readonly errors: Partial<Record<MeetingField, string>>;
  /** Why the server refused, where no field is to blame. */
  readonly problem: Problem | null;
  /** The first time after a gap of the clocks, `2026-03-29T03:30`. */
  readonly nextTime: string | null;
  readonly idempotencyKey: string;
  /** How often it was sent: the fields are drawn anew with what was entered. */
  readonly attempt: number;
}

/** Reads what was sent; whatever is missing is ''. */
export function readForm(form: FormData): MeetingFormValues {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.slice(0, 2000) : '';
  };
  return {
    title: text('title'),
    date: text('date'),
    time: text('time'),
    timeZone: text('timeZone'),
    durationMinutes: text('durationMinutes'),
    place: text('place'),
    link: text('link').trim(),
    chairId: text('chairId'),
    memberIds: form.getAll('memberIds').filter((value) => typeof value === 'string'),
  };
}

/** The details of a command out of what was entered; the contract judges them. */
export const detailsOf = (values: MeetingFormValues) => ({
  title: values.title,
  startsAtLocal: `${values.date}T${values.time}`,
  timeZone: values.timeZone,
  durationMinutes: Number(values.durationMinutes || Number.NaN),
  place: values.place,
  link: values.link,
  chairId: values.chairId,
  memberIds: [...new Set([...values.memberIds, ...(values.chairId ? [values.chairId] : [])])],
});

/** Which fields the contract refuses, by the paths of its issues. */
export function refusedFields(
  values: MeetingFormValues,
  paths: readonly (string | undefined)[],
): MeetingFormState['errors'] {
  const errors: Partial<Record<MeetingField, string>> = {};
  for (const path of paths) {
    if (path === 'startsAtLocal') {
      if (!values.date) errors.date = 'date';
      if (!values.time) errors.time = 'time';
      if (values.date && values.time) errors.date = 'date';
    } else if (path && path in values) errors[path as MeetingField] = path;
  }
  return errors;
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

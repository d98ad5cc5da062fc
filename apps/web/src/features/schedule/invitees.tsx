'use client';
import type { MeetingView } from '@consilium/contracts';
import { useLocale, useTranslations } from 'next-intl';
import { Badge, formatInstant } from '@/ui';

/** Who is invited, what they are, and whether they came. */
export function Invitees({ meeting }: { meeting: MeetingView }) {
  const locale = useLocale();
  const clinical = useTranslations('clinical');
  const state = useTranslations('room.attendance.state');
  return (
    <ul>
      {meeting.attendees.map((person) => (
        <li
          key={person.userId}
          className="flex min-h-8 items-center justify-between gap-3 border-b border-line py-1"
        >
          <span className="min-w-0">
            <span className="font-medium">{person.name}</span>
            <span className="ml-1.5 text-note text-ink-soft">
              {[
                person.specialty
                  ? clinical(`specialty.${person.specialty}`)
                  : person.roles.map((role) => clinical(`role.${role}`)).join(', '),
                ...(person.userId === meeting.chairId ? [clinical('role.chair')] : []),
              ].join(' · ')}
            </span>
          </span>
          {meeting.status === 'scheduled' ? null : (
            <span className="flex shrink-0 items-center gap-2 text-note text-ink-soft">
              {person.since ? (
                <time dateTime={person.since} className="tabular">
                  {formatInstant(person.since, meeting.timeZone, locale, 'time').slice(0, 5)}
                </time>
              ) : null}
              <Badge tone={person.attendance === 'not-here' ? 'neutral' : 'good'}>
                {state(person.attendance)}
              </Badge>
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

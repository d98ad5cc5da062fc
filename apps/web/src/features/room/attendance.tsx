'use client';
import type { AttendanceMode, FeeReport, MeetingView, Person, UserId } from '@consilium/contracts';
import { DoorOpen, LogOut, MonitorUp } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FeeLine } from '@/features/fee/fee-line';
import { useCommand } from '@/lib/command';
import { useLive } from '@/lib/live';
import { useTRPC } from '@/lib/trpc';
import { Badge, Button, cx, IconButton, ProblemAlert, QuorumSeats, Section } from '@/ui';
import { MissingSpecialties } from './missing-specialties';

/** Who attends, as an act of each person; the quorum that follows from it; and who merely has the page open. */
export function Attendance({
  meeting,
  people,
  fee,
}: {
  meeting: MeetingView;
  people: readonly Person[];
  fee: FeeReport | null;
}) {
  const t = useTranslations('room.attendance');
  const clinical = useTranslations('clinical');
  const trpc = useTRPC();
  const live = useLive();
  const checkIn = useCommand(trpc.meeting.checkIn);
  const checkOut = useCommand(trpc.meeting.checkOut);
  const { abilities } = meeting;
  const here = meeting.attendees.filter(
    ({ attendance }) => attendance === 'in-room' || attendance === 'remote',
  );
  const attending = meeting.attending === 'in-room' || meeting.attending === 'remote';
  const come = (mode: AttendanceMode, userId: UserId) =>
    void checkIn.run({ meetingId: meeting.id, mode, userId });
  const leave = (userId: UserId | null) => void checkOut.run({ meetingId: meeting.id, userId });
  return (
    <Section
      title={t('title', { here: here.length, invited: meeting.attendees.length })}
      actions={
        attending && abilities.checkOut ? (
          <Button
            look="quiet"
            onPress={() => leave(null)}
            isPending={checkOut.pending}
            icon={<LogOut aria-hidden className="size-4" />}
          >
            {t('checkOut')}
          </Button>
        ) : null
      }
    >
      <ProblemAlert problem={checkIn.problem ?? checkOut.problem} className="mb-2" />
      {meeting.quorum ? (
        <QuorumSeats
          report={meeting.quorum}
          here={here.flatMap(({ votes, specialty }) => (votes && specialty ? [specialty] : []))}
          className="mb-3"
        />
      ) : null}
      <MissingSpecialties meeting={meeting} people={people} />
      <ul className="flex flex-col">
        {meeting.attendees.map((person) => {
          const isHere = person.attendance === 'in-room' || person.attendance === 'remote';
          return (
            <li
              key={person.userId}
              className="hairline-b flex min-h-8 items-center gap-2 py-1 last:border-b-0"
            >
              <span
                aria-hidden
                title={live.present.includes(person.userId) ? t('online') : t('notOnline')}
                className={cx(
                  'size-2 shrink-0 rounded-full border border-line-strong',
                  live.present.includes(person.userId) && 'border-good-line bg-good-line',
                )}
              />
              <span className={cx('min-w-0 flex-1', !isHere && 'text-ink-soft')}>
                <span className="font-medium">{person.name}</span>
                <span className="ml-1.5 text-note text-ink-soft">
                  {person.specialty
                    ? clinical(`specialty.${person.specialty}`)
                    : person.roles.map((role) => clinical(`role.${role}`)).join(', ')}
                </span>
              </span>
              {person.recused ? <Badge>{t('recused')}</Badge> : null}
              <Badge tone={isHere ? 'good' : 'neutral'}>{t(`state.${person.attendance}`)}</Badge>
              {abilities.setAttendance ? (
                <span className="flex shrink-0">
                  {person.attendance === 'in-room' ? null : (
                    <IconButton
                      label={t('setInRoom', { name: person.name })}
                      onPress={() => come('in-room', person.userId)}
                    >
                      <DoorOpen aria-hidden className="size-4" />
                    </IconButton>
                  )}
                  {person.attendance === 'remote' ? null : (
                    <IconButton
                      label={t('setRemote', { name: person.name })}
                      onPress={() => come('remote', person.userId)}
                    >
                      <MonitorUp aria-hidden className="size-4" />
                    </IconButton>
                  )}
                  {isHere ? (
                    <IconButton
                      label={t('setLeft', { name: person.name })}
                      onPress={() => leave(person.userId)}
                    >
                      <LogOut aria-hidden className="size-4" />
                    </IconButton>
                  ) : null}
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
      {fee ? <FeeLine fee={fee} className="mt-2" /> : null}
    </Section>
  );
}

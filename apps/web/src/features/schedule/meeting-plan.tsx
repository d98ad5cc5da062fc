'use client';
import type { MeetingView } from '@consilium/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarArrowDown, DoorOpen, Pencil } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { AsynchronousBallots } from '@/features/ballot/asynchronous-ballots';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, buttonClass, Facts, LinkButton, PageHead, ProblemAlert, Section, Time } from '@/ui';
import { AddCase } from './add-case';
import { AgendaEditor } from './agenda-editor';
import { AgendaList } from './agenda-list';
import { CheckInForm } from './check-in-form';
import { Invitees } from './invitees';
import { MeetingStatusBadge } from './meeting-status';
import { MeetingTime } from './meeting-time';
import { dayOf } from './months';
import { Seating } from './seating';
import { seatingOf } from './seats';
import { TakeOver } from './take-over';
import { Where } from './where';

/** A meeting while its room is not open: what is planned before, what came of it after. */
export function MeetingPlan({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations('schedule');
  const { abilities, status } = meeting;
  const over = status === 'closed';
  const apart = <AsynchronousBallots meeting={meeting} />;
  // A ballot that waits for votes comes first; the way to open one comes last.
  const running = meeting.asynchronousBallots.some(({ ballot }) => ballot.status === 'open');
  const came = meeting.attendees.filter(({ attendance }) => attendance !== 'not-here');
  return (
    <>
      <PlanHead meeting={meeting} />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_22rem]">
        <Section
          title={over ? t('results') : t('agenda.title')}
          actions={abilities.orderAgenda ? <AddCase meeting={meeting} /> : null}
        >
          <TakeOver meeting={meeting} />
          {abilities.orderAgenda ? (
            <AgendaEditor meeting={meeting} />
          ) : (
            <AgendaList agenda={meeting.agenda} results={over} />
          )}
        </Section>
        <div className="flex flex-col gap-8">
          {running ? apart : null}
          <Section
            title={
              over
                ? t('attended', { came: came.length, invited: meeting.attendees.length })
                : t('invited', { count: meeting.attendees.length })
            }
          >
            <Invitees meeting={meeting} />
          </Section>
          {status === 'scheduled' ? <ExpectedQuorum meeting={meeting} /> : null}
          {running ? null : apart}
        </div>
      </div>
    </>
  );
}

function PlanHead({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations('schedule');
  const trpc = useTRPC();
  const client = useQueryClient();
  const open = useCommand(trpc.meeting.open);
  const { abilities } = meeting;
  const start = async () => {
    await open.run({ meetingId: meeting.id });
    await client.invalidateQueries(trpc.meeting.get.queryFilter({ meetingId: meeting.id }));
  };
  return (
    <>
      <PageHead
        title={meeting.title}
        lead={
          <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <MeetingStatusBadge status={meeting.status} />
            <MeetingTime meeting={meeting} layout="line" />
          </span>
        }
        actions={
          <div className="flex flex-wrap gap-2" data-print="hide">
            {/* A file, not a page: the browser fetches it itself. */}
            <a href={`/meetings/${meeting.id}/calendar.ics`} download className={buttonClass()}>
              <CalendarArrowDown aria-hidden className="size-4" />
              {t('calendarFile')}
            </a>
            {abilities.schedule ? (
              <LinkButton
                href={`/schedule/${meeting.id}/edit`}
                icon={<Pencil aria-hidden className="size-4" />}
              >
                {t('edit')}
              </LinkButton>
            ) : null}
            {abilities.open ? (
              <Button
                look="primary"
                icon={<DoorOpen aria-hidden className="size-4" />}
                isPending={open.pending}
                onPress={() => void start()}
              >
                {t('openMeeting')}
              </Button>
            ) : null}
          </div>
        }
      />
      <ProblemAlert problem={open.problem} className="mb-4" />
      {abilities.checkIn ? (
        <div className="mb-4">
          <CheckInForm meetingId={meeting.id} />
        </div>
      ) : null}
      <Facts
        className="mb-6"
        items={[
          { id: 'chair', label: t('chair'), value: meeting.chairName },
          { id: 'where', label: t('whereLabel'), value: <Where meeting={meeting} /> },
          ...(meeting.openedAt && meeting.closedAt
            ? [
                {
                  id: 'held',
                  label: t('held'),
                  value: (
                    <>
                      <Time at={meeting.openedAt} zone={meeting.timeZone} /> –{' '}
                      <Time at={meeting.closedAt} zone={meeting.timeZone} show="time" />
                    </>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}

/** Before a meeting: whether the specialties that its cases need are invited at all. */
function ExpectedQuorum({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations('schedule');
  const { data } = useQuery(useTRPC().people.list.queryOptions({ boardId: meeting.boardId }));
  if (!data) return null;
  const invited = new Set<string>(meeting.attendees.map(({ userId }) => userId));
  const reasons = meeting.agenda.flatMap(({ boardDecisionReasons }) => boardDecisionReasons);
  return (
    <Section title={t('expectedQuorum')}>
      <Seating seating={seatingOf(data, invited, dayOf(meeting), reasons)} />
      <p className="mt-2 text-note text-ink-soft">{t('form.quorumHint')}</p>
    </Section>
  );
}

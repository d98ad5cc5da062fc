'use client';
import type { todayOutput } from '@consilium/contracts';
import { CalendarClock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { z } from 'zod';
import { LinkButton, Section, Time } from '@/ui';

/** Asynchronous ballots that wait: for one's vote, or past their deadline for the chair's close. */
export function WaitingBallots({
  ballots,
}: {
  ballots: z.output<typeof todayOutput>['asynchronousBallots'];
}) {
  const t = useTranslations('today.ballots');
  if (ballots.length === 0) return null;
  return (
    <Section title={t('title')} actions={<span className="tabular text-ink-soft">{ballots.length}</span>}>
      <ul className="flex flex-col gap-3">
        {ballots.map((ballot) => (
          <li key={ballot.ballotId} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
            <span className="min-w-0">
              <span className="block font-medium">{ballot.pseudonym}</span>
              <span className="text-note text-ink-soft">
                {t(`deadline.${ballot.waitsFor}`)} <Time at={ballot.deadline} zone={ballot.timeZone} /> ·{' '}
                {t('turnout', { voted: ballot.voted, electors: ballot.electors })}
              </span>
            </span>
            <LinkButton
              href={`/meetings/${ballot.meetingId}#ballot-${ballot.ballotId}`}
              icon={<CalendarClock aria-hidden className="size-4" />}
            >
              {t(`to.${ballot.waitsFor}`)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

'use client';
import type { BoardAbilities } from '@consilium/board';
import type { BoardId, CaseListItem, todayOutput } from '@consilium/contracts';
import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef } from 'react';
import type { z } from 'zod';
import { CaseCard } from '@/features/cases/case-card';
import { useHotkeys } from '@/lib/hotkeys';
import { moveRow } from '@/lib/rows';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Alert, Day, EmptyState, formatInstant, LinkButton, PageHead, Section, UnreadableNote } from '@/ui';
import { MeetingLine } from './meeting-line';
import { ToCarryOut } from './to-carry-out';
import { WaitingBallots } from './waiting-ballots';

export interface TodayProps {
  boardId: BoardId;
  abilities: BoardAbilities;
  initial: z.output<typeof todayOutput>;
  /** When the page was built, an ISO instant. */
  now: string;
}

/** What waits for its reader, the most urgent first. */
export function Today({ boardId, abilities, initial, now }: TodayProps) {
  const t = useTranslations('today');
  const page = useRef<HTMLDivElement>(null);
  const { data = initial } = useSeededQuery(useTRPC().today.get.queryOptions({ boardId }), initial);
  const prepares = abilities.draftCase || data.toComplete.length > 0;
  const meets = abilities.read;
  useHotkeys({ j: () => moveRow(page.current, 1), k: () => moveRow(page.current, -1) });
  const meeting = data.openMeeting ?? data.nextMeeting;
  return (
    <div ref={page}>
      <PageHead
        title={t('title')}
        lead={<Day day={formatInstant(now, 'Asia/Seoul', 'en', 'day').slice(0, 10)} />}
        actions={
          abilities.draftCase ? (
            <LinkButton href="/cases/new" look="primary" icon={<Plus aria-hidden className="size-4" />}>
              {t('newCase')}
            </LinkButton>
          ) : null
        }
      />
      <UnreadableNote rows={data.unreadable} />
      {data.ballotOpen && data.openMeeting ? (
        <Alert className="mb-5" title={t('ballotOpen')}>
          <LinkButton href={`/meetings/${data.openMeeting.id}`} className="mt-2" look="primary">
            {t('enterRoom')}
          </LinkButton>
        </Alert>
      ) : null}
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <div className="flex flex-col gap-8">
          {data.toDecide.length > 0 ? (
            <CaseSection title={t('toDecide')} items={data.toDecide} total={data.counts.toDecide} />
          ) : null}
          {meets ? (
            <CaseSection
              title={t('toRead')}
              items={data.toRead}
              total={data.counts.toRead}
              empty={<EmptyState title={t('toReadEmpty')} hint={t('toReadEmptyHint')} />}
            />
          ) : null}
          <ToCarryOut items={data.toCarryOut} total={data.counts.toCarryOut} />
          {prepares && !meets ? <ToComplete items={data.toComplete} total={data.counts.toComplete} /> : null}
        </div>
        <div className="flex flex-col gap-8 max-lg:order-first">
          <WaitingBallots ballots={data.asynchronousBallots} />
          <Section title={t(data.openMeeting ? 'meetingOpen' : 'meetingNext')}>
            {meeting ? (
              <MeetingLine meeting={meeting} />
            ) : (
              <EmptyState title={t('noMeeting')} hint={t('noMeetingHint')} />
            )}
          </Section>
          {prepares && meets ? <ToComplete items={data.toComplete} total={data.counts.toComplete} /> : null}
        </div>
      </div>
    </div>
  );
}

function ToComplete({ items, total }: { items: readonly CaseListItem[]; total: number }) {
  const t = useTranslations('today');
  return (
    <CaseSection
      title={t('toComplete')}
      items={items}
      total={total}
      empty={<EmptyState title={t('toCompleteEmpty')} hint={t('toCompleteEmptyHint')} />}
    />
  );
}

function CaseSection({
  title,
  items,
  total,
  empty,
}: {
  title: string;
  items: readonly CaseListItem[];
  /** How many there are, where the newest alone are shown. */
  total: number;
  empty?: ReactNode;
}) {
  const t = useTranslations('today');
  return (
    <Section
      title={title}
      actions={
        items.length > 0 ? (
          <span className="tabular text-ink-soft">
            {total > items.length ? t('shownOf', { shown: items.length, total }) : total}
          </span>
        ) : null
      }
    >
      {items.length === 0 ? empty : null}
      <ul className="-mt-2">
        {items.map((item) => (
          <li key={item.id}>
            <CaseCard item={item} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

'use client';
import type { AgendaItemId, AgendaItemView, MeetingView } from '@consilium/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarClock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useLiveMessages } from '@/lib/live';
import { onDemand } from '@/lib/on-demand';
import { useTRPC } from '@/lib/trpc';
import { Button, Link, Section } from '@/ui';
import { NativeChoice } from '@/ui/native-field';
import { BallotPanel } from './ballot-panel';
import { withTurnout } from './turnout';

const OpenBallot = onDemand(() => import('./open-ballot').then((file) => file.OpenBallot));

/** Ballots that run apart from the meeting, each to vote on here until its deadline; and for the chair, to open another. */
export function AsynchronousBallots({ meeting }: { meeting: MeetingView }) {
  const t = useTranslations('room.apart');
  const trpc = useTRPC();
  const client = useQueryClient();
  const { queryKey } = trpc.meeting.get.queryOptions({ meetingId: meeting.id });
  useLiveMessages((message) => {
    client.setQueryData(queryKey, (view) => (view ? withTurnout(view, message) : view));
  });
  const { asynchronousBallots: ballots } = meeting;
  const running = new Set(
    ballots.filter(({ ballot }) => ballot.status === 'open').map(({ ballot }) => ballot.itemId),
  );
  if (meeting.ballot?.status === 'open') running.add(meeting.ballot.itemId);
  const free = meeting.agenda.filter(
    ({ id, status }) => (status === 'planned' || status === 'presented') && !running.has(id),
  );
  const opens = meeting.abilities.voteApart && free.length > 0;
  if (ballots.length === 0 && !opens) return null;
  return (
    <Section title={t('title')}>
      <div className="flex flex-col gap-4">
        {ballots.map(({ ballot, pseudonym, abilities }) => (
          <BallotPanel
            key={ballot.id}
            meeting={meeting}
            ballot={ballot}
            abilities={abilities}
            about={<Link href={`/cases/${ballot.caseId}`}>{pseudonym}</Link>}
          />
        ))}
        {opens ? <OpenApart meeting={meeting} items={free} /> : null}
      </div>
    </Section>
  );
}

function OpenApart({ meeting, items }: { meeting: MeetingView; items: readonly AgendaItemView[] }) {
  const t = useTranslations('room.apart');
  const [chosen, setChosen] = useState<AgendaItemId | null>(null);
  const [asked, setAsked] = useState(false);
  const item = items.find(({ id }) => id === chosen) ?? items[0];
  return (
    <div className="flex flex-col gap-2" data-print="hide">
      <p className="text-note text-ink-soft">{t('hint')}</p>
      {item ? (
        <NativeChoice
          label={t('item')}
          options={items.map(({ id, pseudonym, position }) => ({
            value: id,
            label: `${position}. ${pseudonym}`,
          }))}
          value={item.id}
          onChange={setChosen}
        />
      ) : null}
      <div>
        <Button icon={<CalendarClock aria-hidden className="size-4" />} onPress={() => setAsked(true)}>
          {t('open')}
        </Button>
      </div>
      {asked && item ? <OpenFor meeting={meeting} item={item} onClose={() => setAsked(false)} /> : null}
    </div>
  );
}

/** The dialog once the case's recommendation is known. */
function OpenFor(props: { meeting: MeetingView; item: AgendaItemView; onClose: () => void }) {
  const { meeting, item, onClose } = props;
  const { data } = useQuery(useTRPC().case.get.queryOptions({ caseId: item.caseId }));
  return data?.snapshot ? (
    <OpenBallot
      meeting={meeting}
      apart={item}
      snapshotId={data.snapshot.id}
      recommendation={data.snapshot.recommendation}
      onClose={onClose}
    />
  ) : null;
}

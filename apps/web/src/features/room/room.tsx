'use client';
import type { AgendaItemId, CaseView, MeetingView, Person } from '@consilium/contracts';
import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query';
import { Gavel, PauseCircle, Vote } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AsynchronousBallots } from '@/features/ballot/asynchronous-ballots';
import { BallotPanel } from '@/features/ballot/ballot-panel';
import { withTurnout } from '@/features/ballot/turnout';
import { CaseBody } from '@/features/case/case-body';
import { Discussion } from '@/features/case/discussion';
import { CameFrom } from '@/features/schedule/came-from';
import { useCommand } from '@/lib/command';
import { useHotkeys } from '@/lib/hotkeys';
import { useLive, useLiveMessages } from '@/lib/live';
import { onDemand } from '@/lib/on-demand';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Alert, Button, EmptyState, LinkButton, PageHead, ProblemAlert, Skeleton, Time } from '@/ui';
import { AgendaRail } from './agenda-rail';
import { Attendance } from './attendance';
import { Chairing } from './chairing';
import { CheckIn } from './check-in';

const OpenBallot = onDemand(() => import('@/features/ballot/open-ballot').then((file) => file.OpenBallot));
const Decide = onDemand(() => import('./decide').then((file) => file.Decide));
const Defer = onDemand(() => import('./defer').then((file) => file.Defer));

export interface RoomProps {
  initial: MeetingView;
  /** The current case, when the page was read. */
  initialCase: CaseView | null;
  people: readonly Person[];
}

/** Moves the focus to one's own choice, or to the first option where none is made. */
const focusVote = () => {
  const inputs = [
    ...document.querySelectorAll<HTMLElement>(
      '#ballot-region :is(input[type=radio], input[type=checkbox], button[data-rank])',
    ),
  ];
  const chosen = inputs.find((one) => one instanceof HTMLInputElement && one.checked);
  (chosen ?? inputs[0])?.focus();
};
const roomKeys = { KeyV: focusVote };

/** A dialog belongs to the item that it was opened on: it closes when the chair presents another, and is never shown over another case. */
type Open = { readonly act: 'ballot' | 'decide' | 'defer'; readonly itemId: AgendaItemId } | null;

/** The meeting room: everyone sees the case the chair presents, who is here, and the ballot as it moves. */
export function Room({ initial, initialCase, people }: RoomProps) {
  const t = useTranslations('room');
  const trpc = useTRPC();
  const client = useQueryClient();
  const live = useLive();
  const [opened, setOpened] = useState<Open>(null);
  const options = trpc.meeting.get.queryOptions({ meetingId: initial.id });
  const { data: meeting = initial } = useSeededQuery(options, initial);
  const present = useCommand(trpc.meeting.presentItem);
  const close = useCommand(trpc.meeting.close);

  useLiveMessages((message) => {
    client.setQueryData(options.queryKey, (view) => (view ? withTurnout(view, message) : view));
  });
  useHotkeys(roomKeys);

  const current = meeting.agenda.find(({ id }) => id === meeting.currentItemId) ?? null;
  const caseQuery = useQuery(trpc.case.get.queryOptions(current ? { caseId: current.caseId } : skipToken));
  const known = [caseQuery.data, initialCase].find((one) => one && one.id === current?.caseId);
  const view: CaseView | null = known ?? null;
  const snapshot = view?.snapshot && view.snapshot.id === meeting.currentSnapshotId ? view.snapshot : null;
  const { ballot, abilities } = meeting;
  const ballotOpen = ballot?.status === 'open';
  const dialog = opened && opened.itemId === current?.id ? opened.act : null;
  /** A ballot that a decision can rest on: then recording it is next, else another ballot is. */
  const supports = ballot?.status === 'closed' && ballot.quorumAtClose?.quorate === true;
  const settled = current?.status === 'decided' || current?.status === 'deferred';

  return (
    <div className="flex flex-col gap-2">
      <PageHead
        title={meeting.title}
        lead={
          <>
            <Time at={meeting.startsAt} zone={meeting.timeZone} />
            {meeting.place ? ` · ${meeting.place}` : null}
          </>
        }
        actions={
          abilities.close ? (
            <Button onPress={() => void close.run({ meetingId: meeting.id })} isPending={close.pending}>
              {t('closeMeeting')}
            </Button>
          ) : null
        }
      />
      <ProblemAlert problem={present.problem ?? close.problem} className="mb-3" />
      {live.state === 'reconnecting' || live.state === 'offline' ? (
        <Alert tone="warning" title={t(`connection.${live.state}`)} className="mb-3">
          {t('connectionHint')}
        </Alert>
      ) : null}
      {/* On a phone: the ballot, the case, who is here, the agenda. From 1280 px on: agenda, case, and the rest beside it. */}
      <div className="grid gap-x-5 gap-y-6 lg:grid-cols-[minmax(0,1fr)_22rem] desk:grid-cols-[13rem_minmax(0,1fr)_20.5rem] xl:gap-x-7 xl:grid-cols-[13.5rem_minmax(0,1fr)_23.5rem]">
        <div className="order-4 lg:order-none lg:max-desk:col-span-2 desk:sticky desk:top-16 desk:self-start">
          <AgendaRail
            meeting={meeting}
            isPresenting={present.pending}
            onPresent={(itemId) => void present.run({ itemId })}
          />
        </div>
        <div className="order-2 min-w-0 lg:order-none">
          {current === null ? (
            <EmptyState
              title={t('noCurrent')}
              hint={t(
                meeting.agenda.some(({ mayPresent }) => mayPresent) ? 'noCurrentChair' : 'noCurrentMember',
              )}
            />
          ) : view ? (
            <>
              {current.cameFrom ? <CameFrom from={current.cameFrom} /> : null}
              <CaseBody view={view} inRoom />
            </>
          ) : (
            <Skeleton lines={8} />
          )}
        </div>
        <aside
          id="ballot-region"
          aria-label={t('aside')}
          className="flex min-w-0 flex-col gap-6 max-lg:contents"
        >
          <div className="order-1 flex min-w-0 flex-col gap-6">
            <CheckIn meeting={meeting} />
            <Chairing meeting={meeting} />
            {current && !settled ? (
              <div className="flex flex-wrap gap-2 empty:hidden" data-print="hide">
                {abilities.openBallot && snapshot && !ballotOpen ? (
                  <Button
                    look={supports ? 'plain' : 'primary'}
                    icon={<Vote aria-hidden className="size-4" />}
                    onPress={() => setOpened({ act: 'ballot', itemId: current.id })}
                  >
                    {t(ballot ? 'openAnother' : 'openBallot')}
                  </Button>
                ) : null}
                {abilities.recordDecision &&
                snapshot &&
                !ballotOpen &&
                (ballot || !snapshot.recommendation.boardDecisionRequired) ? (
                  <Button
                    look={supports ? 'primary' : 'plain'}
                    icon={<Gavel aria-hidden className="size-4" />}
                    onPress={() => setOpened({ act: 'decide', itemId: current.id })}
                  >
                    {t('recordDecision')}
                  </Button>
                ) : null}
                {abilities.defer && !ballotOpen ? (
                  <Button
                    icon={<PauseCircle aria-hidden className="size-4" />}
                    onPress={() => setOpened({ act: 'defer', itemId: current.id })}
                  >
                    {t('deferItem')}
                  </Button>
                ) : null}
              </div>
            ) : null}
            {current?.decisionId ? (
              <Alert tone="good" title={t('decided')}>
                <LinkButton className="mt-1" href={`/decisions/${current.decisionId}`}>
                  {t('readDecision')}
                </LinkButton>
              </Alert>
            ) : null}
            {ballot ? <BallotPanel meeting={meeting} ballot={ballot} /> : null}
          </div>
          <div className="order-3 flex min-w-0 flex-col gap-6">
            <Attendance meeting={meeting} people={people} fee={current?.fee ?? null} />
            <AsynchronousBallots meeting={meeting} />
            {view ? <Discussion view={view} /> : null}
          </div>
        </aside>
      </div>
      {dialog === 'ballot' && snapshot ? (
        <OpenBallot
          meeting={meeting}
          snapshotId={snapshot.id}
          recommendation={snapshot.recommendation}
          onClose={() => setOpened(null)}
        />
      ) : null}
      {dialog === 'decide' && snapshot ? (
        <Decide
          meeting={meeting}
          snapshotId={snapshot.id}
          recommendation={snapshot.recommendation}
          people={people}
          onClose={() => setOpened(null)}
        />
      ) : null}
      {dialog === 'defer' && current ? <Defer itemId={current.id} onClose={() => setOpened(null)} /> : null}
    </div>
  );
}

'use client';
import type { BallotView, MeetingView } from '@consilium/contracts';
import { EyeOff } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Alert, Badge, Button, Panel, ProblemAlert, Time } from '@/ui';
import { BallotResult } from './ballot-result';
import { lateComers } from './late-comers';
import { LiveChoices } from './live-choices';
import { Turnout } from './turnout-bar';
import { VoteForm } from './vote-form';

export interface BallotPanelProps {
  meeting: Pick<MeetingView, 'id' | 'timeZone' | 'abilities' | 'attendees' | 'readerId'>;
  ballot: BallotView;
  /** What one may do to this ballot; of the ballot on the current case the meeting tells it. */
  abilities?: { readonly vote: boolean; readonly closeBallot: boolean };
  /** What it is about, where the screen around it does not say so. */
  about?: ReactNode;
}

/** A ballot: to vote on while open, to read after. */
export function BallotPanel({ meeting, ballot, abilities = meeting.abilities, about }: BallotPanelProps) {
  const t = useTranslations('room.ballot');
  // Late-comers exist only for a ballot in the meeting: an asynchronous one's electorate does not depend on attendance.
  const late = ballot.timing === 'asynchronous' ? [] : lateComers(meeting, ballot);
  const isLate = late.some(({ userId }) => userId === meeting.readerId);
  return (
    <Panel>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 className="scroll-mt-20 text-lead" id={about ? `ballot-${ballot.id}` : 'ballot'}>
          {about ? <span className="mr-2">{about}</span> : null}
          {t(`title.${ballot.status}`)}
        </h2>
        <span className="flex flex-wrap gap-1.5">
          {ballot.method === 'single' ? null : <Badge>{t(`methods.${ballot.method}`)}</Badge>}
          <Badge
            icon={
              ballot.visibility === 'veiled' && ballot.status === 'open' ? (
                <EyeOff aria-hidden className="size-3.5" />
              ) : null
            }
          >
            {t(`visibility.${ballot.visibility}`)}
          </Badge>
        </span>
      </div>
      <div className="flex flex-col gap-4">
        {ballot.deadline ? (
          <p className="text-ink-soft">
            {t(ballot.status === 'open' ? 'deadline' : 'deadlineWas')}{' '}
            <Time at={ballot.deadline} zone={meeting.timeZone} />
          </p>
        ) : null}
        <Turnout ballot={ballot} />
        {ballot.status === 'open' ? (
          <>
            {abilities.vote && ballot.elector ? (
              <VoteForm key={ballot.id} meetingId={meeting.id} ballot={ballot} />
            ) : (
              <p className="text-ink-soft">{t(whyNot(ballot, isLate))}</p>
            )}
            {ballot.visibility === 'named-live' && ballot.voted > 0 ? <LiveChoices ballot={ballot} /> : null}
            {abilities.closeBallot && late.length > 0 ? (
              <Alert title={t('lateComers', { names: late.map(({ name }) => name).join(', ') })}>
                {t('lateComersHint')}
              </Alert>
            ) : null}
            {abilities.closeBallot ? <ChairControls ballot={ballot} /> : null}
          </>
        ) : (
          <BallotResult ballot={ballot} />
        )}
      </div>
    </Panel>
  );
}

function whyNot({ elector, timing }: BallotView, isLate: boolean) {
  if (timing === 'asynchronous') return elector ? 'cannotVoteApart' : 'notElectorApart';
  if (elector) return 'cannotVote';
  return isLate ? 'youCameLate' : 'notElector';
}

function ChairControls({ ballot }: { ballot: BallotView }) {
  const t = useTranslations('room.ballot');
  const trpc = useTRPC();
  const close = useCommand(trpc.ballot.close);
  const voiding = useCommand(trpc.ballot.void);
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-3">
      <ProblemAlert problem={close.problem ?? voiding.problem} />
      <div className="flex flex-wrap justify-between gap-2">
        <Button
          look="primary"
          onPress={() => void close.run({ ballotId: ballot.id })}
          isPending={close.pending}
        >
          {t('close')}
        </Button>
        <Button
          look="danger"
          onPress={() => void voiding.run({ ballotId: ballot.id, reason: t('voidReason') })}
          isPending={voiding.pending}
        >
          {t('void')}
        </Button>
      </div>
    </div>
  );
}

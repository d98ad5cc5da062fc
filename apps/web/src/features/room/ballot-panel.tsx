'use client';
import type { BallotView, Choice, MeetingView } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { EyeOff, Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Badge, Button, Panel, ProblemAlert, RadioCards, TextField, Time } from '@/ui';
import { BallotResult } from './ballot-result';
import { useOptionName } from './option-name';
import { Turnout } from './turnout-bar';

/** `option:<id>`, `against`, `abstain`: a choice as a radio's value. */
const radioOf = (choice: Choice): string =>
  choice.kind === 'option' ? `option:${choice.optionId}` : choice.kind;

function choiceOf(value: string, ballot: BallotView): Choice | null {
  if (value === 'against' || value === 'abstain') return { kind: value };
  const option = ballot.options.find(({ id }) => value === `option:${id}`);
  return option ? { kind: 'option', optionId: option.id } : null;
}

/** The ballot on the current case: to vote on while open, to read after. */
export function BallotPanel({ meeting, ballot }: { meeting: MeetingView; ballot: BallotView }) {
  const t = useTranslations('room.ballot');
  return (
    <Panel>
      <div className="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2 className="text-lead" id="ballot">
          {t(`title.${ballot.status}`)}
        </h2>
        <Badge
          icon={
            ballot.visibility === 'veiled' && ballot.status === 'open' ? (
              <EyeOff aria-hidden className="size-3.5" />
            ) : null
          }
        >
          {t(`visibility.${ballot.visibility}`)}
        </Badge>
      </div>
      <div className="flex flex-col gap-4">
        <Turnout ballot={ballot} />
        {ballot.status === 'open' ? (
          <>
            {meeting.abilities.vote && ballot.elector ? (
              <VoteForm key={ballot.id} meeting={meeting} ballot={ballot} />
            ) : (
              <p className="text-ink-soft">{t(ballot.elector ? 'cannotVote' : 'notElector')}</p>
            )}
            <ChairControls meeting={meeting} ballot={ballot} />
          </>
        ) : (
          <BallotResult ballot={ballot} />
        )}
      </div>
    </Panel>
  );
}

/** One tap and a button. What is shown as counted is what the server has said, never what was merely pressed. */
function VoteForm({ meeting, ballot }: { meeting: MeetingView; ballot: BallotView }) {
  const t = useTranslations('room.ballot');
  const optionName = useOptionName();
  const trpc = useTRPC();
  const client = useQueryClient();
  const cast = useCommand(trpc.ballot.castVote);
  const [draft, setDraft] = useState<{ value: string; reason: string } | null>(null);
  const counted = ballot.own ? radioOf(ballot.own.choice) : null;
  const value = draft?.value ?? counted;
  const reason = draft?.reason ?? ballot.own?.reason ?? '';
  const changed = value !== counted || reason !== (ballot.own?.reason ?? '');
  const submit = async () => {
    const choice = value ? choiceOf(value, ballot) : null;
    if (!choice) return;
    const sent = draft;
    const result = await cast.run({ ballotId: ballot.id, choice, reason });
    if (!result.ok) return;
    // The server has counted it: say so now, and not only when the room is read anew.
    const own = { choice, reason: reason.trim(), ...result.value };
    client.setQueryData(trpc.meeting.get.queryKey({ meetingId: meeting.id }), (view) =>
      view?.ballot?.id === ballot.id ? { ...view, ballot: { ...view.ballot, own } } : view,
    );
    // What was chosen anew while the answer was on its way stays.
    setDraft((now) => (now === sent ? null : now));
  };
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <ProblemAlert problem={cast.problem} />
      <RadioCards
        label={t('yourVote')}
        layout="column"
        options={[
          ...ballot.options.map((option) => ({ value: `option:${option.id}`, label: optionName(option) })),
          { value: 'against', label: t('against'), hint: t('againstHint') },
          { value: 'abstain', label: t('abstain') },
        ]}
        value={value}
        onChange={(next) => setDraft({ value: next, reason })}
      />
      <TextField
        label={t('reason')}
        optional
        value={reason}
        onChange={(next) => setDraft({ value: value ?? '', reason: next })}
        maxLength={2000}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 max-sm:sticky max-sm:bottom-[calc(4.25rem+env(safe-area-inset-bottom))] max-sm:-mx-4 max-sm:border-t max-sm:border-line max-sm:bg-raised max-sm:px-4 max-sm:py-2">
        <Button
          look="primary"
          size="large"
          type="submit"
          isDisabled={!value || !changed}
          isPending={cast.pending}
          className="max-sm:w-full"
        >
          {counted ? t('change') : t('cast')}
        </Button>
        <p aria-live="polite" className="text-ink-soft">
          {ballot.own ? (
            <>
              <Lock aria-hidden className="mr-1 inline size-4" />
              {t('counted')} <Time at={ballot.own.castAt} show="time" />
            </>
          ) : (
            t('notCounted')
          )}
        </p>
      </div>
    </form>
  );
}

function ChairControls({ meeting, ballot }: { meeting: MeetingView; ballot: BallotView }) {
  const t = useTranslations('room.ballot');
  const trpc = useTRPC();
  const close = useCommand(trpc.ballot.close);
  const annul = useCommand(trpc.ballot.void);
  if (!meeting.abilities.closeBallot) return null;
  return (
    <div className="flex flex-col gap-2 border-t border-line pt-3">
      <ProblemAlert problem={close.problem ?? annul.problem} />
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          onPress={() => void close.run({ ballotId: ballot.id })}
          isPending={close.pending}
        >
          {t('close')}
        </Button>
        <Button
          look="danger"
          onPress={() => void annul.run({ ballotId: ballot.id, reason: t('voidReason') })}
          isPending={annul.pending}
        >
          {t('void')}
        </Button>
      </div>
    </div>
  );
}

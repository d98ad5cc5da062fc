'use client';
import { sameChoice } from '@consilium/board';
import type { BallotView, Choice, MeetingId } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, isKept, ProblemAlert, TextField, Time } from '@/ui';
import { ChoiceInput } from './choice-input';
import { withOwnVote } from './own-vote';

const REASON_LENGTH = 2000;

/** A choice and a button. What is shown as counted is what the server has said, never what was merely pressed. */
export function VoteForm({ meetingId, ballot }: { meetingId: MeetingId; ballot: BallotView }) {
  const t = useTranslations('room.ballot');
  const trpc = useTRPC();
  const client = useQueryClient();
  const cast = useCommand(trpc.ballot.castVote);
  const [draft, setDraft] = useState<{ choice: Choice | null; reason: string } | null>(null);
  const counted = ballot.own?.choice ?? null;
  const choice = draft ? draft.choice : counted;
  const reason = draft?.reason ?? ballot.own?.reason ?? '';
  const changed =
    choice !== null &&
    (counted === null || !sameChoice(choice, counted) || reason !== (ballot.own?.reason ?? ''));
  const submit = async () => {
    if (!choice || !isKept(reason, REASON_LENGTH)) return;
    const sent = draft;
    const result = await cast.run({ ballotId: ballot.id, choice, reason });
    if (!result.ok) return;
    // The server has counted the vote: shown now, before the room is read again.
    const own = { choice, reason: reason.trim(), ...result.value };
    client.setQueryData(trpc.meeting.get.queryKey({ meetingId }), (view) =>
      view ? withOwnVote(view, ballot.id, own) : view,
    );
    // Keeps a choice that was changed while the answer was under way.
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
      <ChoiceInput ballot={ballot} value={choice} onChange={(next) => setDraft({ choice: next, reason })} />
      <TextField
        label={t('reason')}
        optional
        value={reason}
        onChange={(next) => setDraft({ choice, reason: next })}
        maxLength={REASON_LENGTH}
      />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 max-sm:sticky max-sm:bottom-[calc(4.25rem+env(safe-area-inset-bottom))] max-sm:-mx-4 max-sm:border-t max-sm:border-line max-sm:bg-raised max-sm:px-4 max-sm:py-2">
        <Button
          look="primary"
          size="large"
          type="submit"
          isDisabled={!changed || !isKept(reason, REASON_LENGTH)}
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

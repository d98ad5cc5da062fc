'use client';
import { isTie } from '@consilium/board';
import type { BallotView, Tally } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Alert, QuorumSeats, RunoffRounds, TallyBar, Time } from '@/ui';
import { useChoiceWords } from './choice-words';
import { useOptionName } from './option-name';

/** A closed or void ballot: whether it was quorate, the tally, and who voted how. */
export function BallotResult({ ballot }: { ballot: BallotView }) {
  const t = useTranslations('room.ballot');
  if (ballot.status === 'voided') {
    return (
      <Alert tone="warning" title={t('voided')}>
        {t(`voidedBecause.${ballot.voidedBecause ?? 'chair'}`)}
      </Alert>
    );
  }
  const { tally, quorumAtClose } = ballot;
  if (!tally || !quorumAtClose) return null;
  return (
    <div className="flex flex-col gap-4">
      <QuorumSeats report={quorumAtClose} />
      {quorumAtClose.quorate ? null : <Alert tone="warning">{t('notQuorateAtClose')}</Alert>}
      <TallyOf ballot={ballot} tally={tally} />
      {isTie(tally) ? <Alert>{t('tie')}</Alert> : null}
      <NamedChoices ballot={ballot} />
      {ballot.closedAt ? (
        <p className="text-note text-ink-soft">
          {t(ballot.closedAtDeadline ? 'closedAtDeadline' : 'closedAt')} <Time at={ballot.closedAt} />
        </p>
      ) : null}
    </div>
  );
}

/** The count as bars; of a ranked ballot the first preferences, and under them the rounds. */
export function TallyOf({ ballot, tally }: { ballot: BallotView; tally: Tally }) {
  const t = useTranslations('common.tally');
  const optionName = useOptionName();
  return (
    <>
      <TallyBar
        total={ballot.electors.length}
        note={ballot.method === 'single' ? null : t(`counts.${ballot.method}`)}
        lines={[
          ...ballot.options.map((option) => ({
            id: option.id,
            label: optionName(option),
            votes: tally.options.find(({ optionId }) => optionId === option.id)?.votes ?? 0,
            leading: tally.leading.includes(option.id),
          })),
          { id: 'against', label: t('against'), votes: tally.against, faint: true },
          { id: 'abstain', label: t('abstain'), votes: tally.abstain, faint: true },
          { id: 'notVoted', label: t('notVoted'), votes: tally.notVoted, faint: true },
        ]}
      />
      <RunoffRounds
        tally={tally}
        options={ballot.options.map((option) => ({ id: option.id, label: optionName(option) }))}
      />
    </>
  );
}

export function NamedChoices({ ballot, isOpen = false }: { ballot: BallotView; isOpen?: boolean }) {
  const t = useTranslations('room.ballot');
  const choiceWords = useChoiceWords(ballot.options);
  const named = ballot.electors.filter((elector) => elector.choice);
  if (named.length === 0) return null;
  return (
    <details open={isOpen}>
      <summary className="font-medium">{t('whoVotedHow')}</summary>
      <ul className="mt-2 flex flex-col gap-1">
        {named.map((elector) => (
          <li key={elector.userId} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-2">
            <span>{elector.name}</span>
            <span>
              {elector.choice ? choiceWords(elector.choice) : null}
              {elector.reason ? (
                <span className="block text-note text-ink-soft">{elector.reason}</span>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

'use client';
import type { BallotView } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Alert, QuorumSeats, TallyBar, Time } from '@/ui';
import { useOptionName } from './option-name';

/** A closed or void ballot: whether it was quorate, the tally, and who voted how. */
export function BallotResult({ ballot }: { ballot: BallotView }) {
  const t = useTranslations('room.ballot');
  const tallyText = useTranslations('common.tally');
  const optionName = useOptionName();
  if (ballot.status === 'voided') {
    return (
      <Alert tone="warning" title={t('voided')}>
        {t(`voidedBecause.${ballot.voidedBecause ?? 'chair'}`)}
      </Alert>
    );
  }
  const { tally, quorumAtClose } = ballot;
  if (!tally || !quorumAtClose) return null;
  const tie = tally.leading.length > 1;
  const named = ballot.electors.filter((elector) => elector.choice);
  return (
    <div className="flex flex-col gap-4">
      <QuorumSeats report={quorumAtClose} />
      {quorumAtClose.quorate ? null : <Alert tone="warning">{t('notQuorateAtClose')}</Alert>}
      <TallyBar
        total={ballot.electors.length}
        lines={[
          ...ballot.options.map((option) => ({
            id: option.id,
            label: optionName(option),
            votes: tally.options.find(({ optionId }) => optionId === option.id)?.votes ?? 0,
            leading: tally.leading.includes(option.id),
          })),
          { id: 'against', label: tallyText('against'), votes: tally.against, faint: true },
          { id: 'abstain', label: tallyText('abstain'), votes: tally.abstain, faint: true },
          { id: 'notVoted', label: tallyText('notVoted'), votes: tally.notVoted, faint: true },
        ]}
      />
      {tie ? <Alert>{t('tie')}</Alert> : null}
      {named.length > 0 ? (
        <details>
          <summary className="font-medium">{t('whoVotedHow')}</summary>
          <ul className="mt-2 flex flex-col gap-1">
            {named.map((elector) => (
              <li key={elector.userId} className="grid grid-cols-[minmax(0,1fr)_minmax(0,1fr)] gap-2">
                <span>{elector.name}</span>
                <span>
                  {elector.choice?.kind === 'option'
                    ? ballot.options
                        .filter(
                          ({ id }) => elector.choice?.kind === 'option' && id === elector.choice.optionId,
                        )
                        .map(optionName)
                    : tallyText(elector.choice?.kind === 'against' ? 'against' : 'abstain')}
                  {elector.reason ? (
                    <span className="block text-note text-ink-soft">{elector.reason}</span>
                  ) : null}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {ballot.closedAt ? (
        <p className="text-note text-ink-soft">
          {t('closedAt')} <Time at={ballot.closedAt} />
        </p>
      ) : null}
    </div>
  );
}

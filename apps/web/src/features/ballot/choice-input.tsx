'use client';
import type { BallotView, Choice } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { CheckboxGroup, RadioCards } from '@/ui';
import { useOptionName } from './option-name';
import { RankingInput } from './ranking-input';

export interface ChoiceInputProps {
  ballot: Pick<BallotView, 'method' | 'options'>;
  value: Choice | null;
  onChange: (choice: Choice | null) => void;
}

/** The ballot as it is filled in, by its method. `against` and `abstain` stand beside the options in each. */
export function ChoiceInput(props: ChoiceInputProps) {
  switch (props.ballot.method) {
    case 'approval':
      return <ApprovalInput {...props} />;
    case 'ranked':
      return <RankingInput {...props} />;
    default:
      return <SingleInput {...props} />;
  }
}

function useLines(ballot: ChoiceInputProps['ballot']) {
  const t = useTranslations('room.ballot');
  const optionName = useOptionName();
  return [
    ...ballot.options.map((option) => ({ value: option.id as string, label: optionName(option) })),
    { value: 'against', label: t('against'), hint: t('againstHint') },
    { value: 'abstain', label: t('abstain') },
  ];
}

function SingleInput({ ballot, value, onChange }: ChoiceInputProps) {
  const t = useTranslations('room.ballot');
  const chosen = value?.kind === 'option' ? value.optionId : (value?.kind ?? null);
  return (
    <RadioCards
      label={t('yourVote')}
      layout="column"
      options={useLines(ballot)}
      value={chosen}
      onChange={(next) => {
        const option = ballot.options.find(({ id }) => id === next);
        if (option) onChange({ kind: 'option', optionId: option.id });
        else if (next === 'against' || next === 'abstain') onChange({ kind: next });
      }}
    />
  );
}

/** Boxes to check; `against` or `abstain` unchecks the rest, and the other way round. */
function ApprovalInput({ ballot, value, onChange }: ChoiceInputProps) {
  const t = useTranslations('room.ballot');
  const chosen: readonly string[] =
    value?.kind === 'approval' ? value.optionIds : value === null ? [] : [value.kind];
  return (
    <CheckboxGroup
      label={t('yourVote')}
      hint={t('approvalHint')}
      layout="cards"
      options={useLines(ballot)}
      value={chosen}
      onChange={(next) => {
        const added = next.find((one) => !chosen.includes(one));
        if (added === 'against' || added === 'abstain') return onChange({ kind: added });
        const optionIds = ballot.options.map(({ id }) => id).filter((id) => next.includes(id));
        onChange(optionIds.length === 0 ? null : { kind: 'approval', optionIds });
      }}
    />
  );
}

'use client';
import type { OptionId } from '@consilium/contracts';
import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef, useState } from 'react';
import { Button, IconButton, RadioCards } from '@/ui';
import type { ChoiceInputProps } from './choice-input';
import { useOptionName } from './option-name';

/** The ranking with an option one place up (-1) or down (1). */
function moved(ranking: readonly OptionId[], id: OptionId, by: -1 | 1): OptionId[] {
  const place = ranking.indexOf(id);
  const rest = ranking.filter((one) => one !== id);
  return rest.toSpliced(Math.max(0, place + by), 0, id);
}

/**
 * Options in order of preference: pressing one puts it next, buttons move it or take it out again. Every step is a button, so that a
 * keyboard, a mouse and one thumb do the same; what changed is announced.
 */
export function RankingInput({ ballot, value, onChange }: ChoiceInputProps) {
  const t = useTranslations('room.ballot');
  const optionName = useOptionName();
  const [told, setTold] = useState('');
  const field = useRef<HTMLFieldSetElement>(null);
  // The pressed button may have been removed, moved or disabled: the focus goes to the next button of the same kind, or a similar one.
  const goOn = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const buttons = goOn.current.map((act) =>
      field.current?.querySelector<HTMLButtonElement>(`button[data-act^="${act}"]:not(:disabled)`),
    );
    buttons.find((button) => button)?.focus();
    goOn.current = [];
  });
  const ranking = value?.kind === 'ranking' ? value.optionIds : [];
  const nameOf = (id: OptionId) =>
    ballot.options
      .filter((option) => option.id === id)
      .map(optionName)
      .join();
  const rank = (next: OptionId[], about: OptionId, ...then: string[]) => {
    goOn.current = then;
    const place = next.indexOf(about) + 1;
    setTold(t(place > 0 ? 'rankedAt' : 'unranked', { option: nameOf(about), place }));
    onChange(next.length === 0 ? null : { kind: 'ranking', optionIds: next });
  };
  return (
    <fieldset ref={field} className="flex flex-col gap-1.5">
      <legend className="font-medium">{t('yourVote')}</legend>
      <p className="mb-1 text-note text-ink-soft">{t('rankingHint')}</p>
      <ol className="flex flex-col gap-1.5">
        {ranking.map((id, index) => (
          <li
            key={id}
            className="flex min-h-12 items-center gap-2 rounded-md border border-accent bg-accent-soft py-1 pr-1.5 pl-3 text-lead"
          >
            <span className="tabular w-5 shrink-0 font-semibold text-accent">{index + 1}</span>
            <span className="min-w-0 flex-1">{nameOf(id)}</span>
            <IconButton
              label={t('rankUp', { option: nameOf(id) })}
              isDisabled={index === 0}
              data-act={`up:${id}`}
              onPress={() => rank(moved(ranking, id, -1), id, `up:${id}`, `down:${id}`)}
            >
              <ArrowUp aria-hidden className="size-5" />
            </IconButton>
            <IconButton
              label={t('rankDown', { option: nameOf(id) })}
              isDisabled={index === ranking.length - 1}
              data-act={`down:${id}`}
              onPress={() => rank(moved(ranking, id, 1), id, `down:${id}`, `up:${id}`)}
            >
              <ArrowDown aria-hidden className="size-5" />
            </IconButton>
            <IconButton
              label={t('rankOut', { option: nameOf(id) })}
              data-act={`out:${id}`}
              onPress={() =>
                rank(
                  ranking.filter((one) => one !== id),
                  id,
                  `next:${id}`,
                )
              }
            >
              <X aria-hidden className="size-5" />
            </IconButton>
          </li>
        ))}
      </ol>
      {ballot.options
        .filter(({ id }) => !ranking.includes(id))
        .map((option) => (
          <Button
            key={option.id}
            data-rank
            data-act={`next:${option.id}`}
            className="min-h-12 w-full justify-start px-3 text-left text-lead font-normal whitespace-normal"
            onPress={() => rank([...ranking, option.id], option.id, 'next:', `up:${option.id}`, 'out:')}
          >
            <span className="sr-only">{t('rankNext', { place: ranking.length + 1 })}</span>
            <span aria-hidden className="tabular w-5 shrink-0 text-ink-faint">
              {ranking.length + 1}
            </span>
            {optionName(option)}
          </Button>
        ))}
      <RadioCards
        className="mt-1"
        label={t('insteadOfRanking')}
        options={[
          { value: 'against', label: t('against'), hint: t('againstHint') },
          { value: 'abstain', label: t('abstain') },
        ]}
        value={value?.kind === 'against' || value?.kind === 'abstain' ? value.kind : null}
        onChange={(kind) => onChange(kind === 'against' ? { kind: 'against' } : { kind: 'abstain' })}
      />
      <p aria-live="polite" className="sr-only">
        {told}
      </p>
    </fieldset>
  );
}

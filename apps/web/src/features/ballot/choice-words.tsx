'use client';
import type { BallotOption, Choice } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useOptionName } from './option-name';

/** A choice in words: the option, all that were approved of, the order of preference, or the side taken. */
export function useChoiceWords(options: readonly BallotOption[]): (choice: Choice) => string {
  const t = useTranslations('common.tally');
  const optionName = useOptionName();
  const named = (id: string) => options.filter((option) => option.id === id).map(optionName);
  return (choice) => {
    switch (choice.kind) {
      case 'option':
        return named(choice.optionId).join();
      case 'approval':
        return choice.optionIds.flatMap(named).join(', ');
      case 'ranking':
        return choice.optionIds
          .flatMap(named)
          .map((name, place) => `${place + 1}. ${name}`)
          .join(' · ');
      default:
        return t(choice.kind);
    }
  };
}

'use client';
import { CASE_STATUSES, SEARCH_LENGTH } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { Checkbox, SearchLine } from '@/ui';
import { NativeChoice } from '@/ui/native-field';
import type { CaseFilters as Filters } from './filters';

export interface CaseFiltersProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
  searchRef: Ref<HTMLInputElement>;
}

export function CaseFilterBar({ filters, onChange, searchRef }: CaseFiltersProps) {
  const t = useTranslations();
  const statuses = [
    { value: 'all' as const, label: t('cases.allStatuses') },
    ...CASE_STATUSES.map((value) => ({ value, label: t(`clinical.caseStatus.${value}`) })),
  ];
  return (
    <search className="mb-3 flex flex-wrap items-end gap-x-4 gap-y-2">
      <SearchLine
        label={t('cases.search')}
        hint={t('cases.searchHint')}
        value={filters.search}
        onChange={(search) => onChange({ ...filters, search })}
        maxLength={SEARCH_LENGTH}
        inputRef={searchRef}
        className="flex-1 basis-72 sm:max-w-md"
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="flex items-center gap-2">
          <span aria-hidden className="text-ink-soft">
            {t('cases.statusFilter')}
          </span>
          <NativeChoice
            label={<span className="sr-only">{t('cases.statusFilter')}</span>}
            className="w-44 [&>label]:contents"
            options={statuses}
            value={filters.status ?? 'all'}
            onChange={(value) => onChange({ ...filters, status: value === 'all' ? null : value })}
          />
        </span>
        <Checkbox
          isSelected={filters.flagged}
          onChange={(flagged) => onChange({ ...filters, flagged })}
          className="items-center"
        >
          {t('cases.flaggedOnly')}
        </Checkbox>
      </div>
    </search>
  );
}

'use client';
import type { Person } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import type { Ref } from 'react';
import { Button, DateField, Select, TextField } from '@/ui';
import { type AuditFilters, noFilters, writeFilters } from './filters';
import { typeGroups } from './type-groups';

export interface FilterBarProps {
  filters: AuditFilters;
  people: readonly Person[];
  /** What was typed names no case of the board. */
  unknownCase: boolean;
  onChange: (filters: AuditFilters) => void;
  searchRef: Ref<HTMLInputElement>;
}

export function FilterBar({ filters, people, unknownCase, onChange, searchRef }: FilterBarProps) {
  const t = useTranslations('audit.filters');
  // A page further back belongs to the filters it was turned in.
  const change = (changed: Partial<AuditFilters>) => onChange({ ...filters, ...changed, before: null });
  return (
    <search className="mb-3 flex flex-wrap items-end gap-x-3 gap-y-3" data-print="hide">
      <Select
        label={t('type')}
        className="w-40"
        options={[
          { value: 'all', label: t('allTypes') },
          ...typeGroups.map((group) => ({ value: group, label: t(`groups.${group}`) })),
        ]}
        value={filters.group ?? 'all'}
        onChange={(value) => change({ group: value === 'all' ? null : value })}
      />
      <Select
        label={t('person')}
        className="w-44"
        options={[
          { value: 'all', label: t('everyone') },
          ...people.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
        value={filters.person ?? 'all'}
        onChange={(value) => change({ person: value === 'all' ? null : value })}
      />
      <TextField
        label={t('case')}
        className="w-36"
        value={filters.pseudonym}
        onChange={(pseudonym) => change({ pseudonym })}
        error={unknownCase ? t('unknownCase') : undefined}
        placeholder="K7M-42Q"
        inputRef={searchRef}
      />
      <DateField label={t('from')} value={filters.from} onChange={(from) => change({ from })} />
      <DateField label={t('to')} value={filters.to} onChange={(to) => change({ to })} />
      {writeFilters(filters) ? (
        <Button look="quiet" onPress={() => onChange(noFilters)}>
          {t('clear')}
        </Button>
      ) : null}
    </search>
  );
}

'use client';
import type { UserId } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { type Ref, useRef } from 'react';
import { Button, DateField, isDay, TextField } from '@/ui';
import { NativeChoice } from '@/ui/native-field';
import { useTypedBefore } from '@/ui/typed-before';
import { type AuditFilters, noFilters, writeFilters } from './filters';
import type { Group } from './type-groups';

export interface FilterBarProps {
  filters: AuditFilters;
  groups: readonly Group[];
  people: readonly { readonly userId: UserId; readonly name: string }[];
  onChange: (filters: AuditFilters) => void;
  /** The field for a case; left out where no row is about one. */
  searchRef?: Ref<HTMLInputElement>;
}

export function FilterBar({ filters, groups, people, onChange, searchRef }: FilterBarProps) {
  const t = useTranslations('audit.filters');
  // A page further back belongs to the filters it was turned in.
  const change = (changed: Partial<AuditFilters>) =>
    onChange({ ...filters, ...changed, before: null, after: null });
  const ofCase = useRef<HTMLDivElement>(null);
  useTypedBefore(ofCase, filters.pseudonym, (pseudonym) => change({ pseudonym }));
  return (
    <search className="mb-3 grid grid-cols-2 items-end gap-3 sm:flex sm:flex-wrap" data-print="hide">
      <NativeChoice
        label={t('type')}
        className="sm:w-40"
        options={[
          { value: 'all', label: t('allTypes') },
          ...groups.map((group) => ({ value: group, label: t(`groups.${group}`) })),
        ]}
        value={filters.group ?? 'all'}
        onChange={(value) => change({ group: value === 'all' ? null : value })}
      />
      <NativeChoice
        label={t('person')}
        className="sm:w-44"
        options={[
          { value: 'all', label: t('everyone') },
          ...people.map(({ userId, name }) => ({ value: userId, label: name })),
        ]}
        value={filters.person ?? 'all'}
        onChange={(value) => change({ person: value === 'all' ? null : value })}
      />
      {searchRef ? (
        <div ref={ofCase} className="sm:w-36">
          <TextField
            label={t('case')}
            value={filters.pseudonym}
            onChange={(pseudonym) => change({ pseudonym })}
            placeholder="K7M-42Q"
            inputRef={searchRef}
          />
        </div>
      ) : null}
      <DateField
        label={t('from')}
        value={filters.from}
        onChange={(from) => change({ from: isDay(from) ? from : null })}
      />
      <DateField
        label={t('to')}
        value={filters.to}
        onChange={(to) => change({ to: isDay(to) ? to : null })}
      />
      {writeFilters(filters) ? (
        <Button look="quiet" onPress={() => onChange(noFilters)}>
          {t('clear')}
        </Button>
      ) : null}
    </search>
  );
}

'use client';
import { votes } from '@consilium/board';
import type { Person } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useId } from 'react';

export interface MembersFieldProps {
  people: readonly Person[];
  selected: ReadonlySet<string>;
  onToggle: (userId: string, invited: boolean) => void;
  error?: string | undefined;
}

/** Whom to invite: those who vote first, by specialty, then those who serve. */
export function MembersField({ people, selected, onToggle, error }: MembersFieldProps) {
  const t = useTranslations('schedule.form');
  const clinical = useTranslations('clinical');
  const id = useId();
  const groups = [
    { key: 'voters', people: people.filter(votes) },
    { key: 'others', people: people.filter((person) => !votes(person)) },
  ] as const;
  return (
    <fieldset aria-describedby={error ? id : undefined}>
      <legend className="mb-1 font-medium">{t('members')}</legend>
      {error ? (
        <p id={id} className="text-note font-medium text-danger">
          {error}
        </p>
      ) : null}
      {groups.map(({ key, people: group }) =>
        group.length === 0 ? null : (
          <div key={key} className="mb-2">
            <p className="eyebrow mb-0.5">{t(key)}</p>
            <div className="grid gap-x-6 sm:grid-cols-2">
              {group.map((person) => (
                <label
                  key={person.userId}
                  className="flex min-h-8 cursor-pointer items-center gap-2 border-b border-line py-1"
                >
                  <input
                    type="checkbox"
                    name="memberIds"
                    value={person.userId}
                    checked={selected.has(person.userId)}
                    onChange={(event) => onToggle(person.userId, event.target.checked)}
                    className="size-4 shrink-0 accent-accent"
                  />
                  <span className="min-w-0">
                    {person.name}
                    <span className="ml-1.5 text-note text-ink-soft">
                      {key === 'voters' && person.specialty
                        ? clinical(`specialty.${person.specialty}`)
                        : person.roles.map((role) => clinical(`role.${role}`)).join(', ')}
                    </span>
                  </span>
                </label>
              ))}
            </div>
          </div>
        ),
      )}
    </fieldset>
  );
}

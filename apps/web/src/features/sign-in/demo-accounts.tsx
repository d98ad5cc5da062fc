'use client';
import { useTranslations } from 'next-intl';
import { Button as AriaButton } from 'react-aria-components';
import { cx, Section } from '@/ui';
import { DEMO_PASSWORD } from './demo-password';
import type { DemoPerson } from './sign-in';

export interface DemoAccountsProps {
  accounts: readonly DemoPerson[];
  chosen: DemoPerson | null;
  onChoose: (person: DemoPerson) => void;
}

/** One click fills the form; signing in stays an act of its own. */
export function DemoAccounts({ accounts, chosen, onChoose }: DemoAccountsProps) {
  const t = useTranslations();
  return (
    <Section title={t('signIn.demoTitle')}>
      <p className="mb-2 text-ink-soft">
        {t('signIn.demoHint')} {t('signIn.password')}:{' '}
        <code className="font-mono text-note">{DEMO_PASSWORD}</code>
      </p>
      <ul className="grid sm:grid-cols-2 sm:gap-x-6">
        {accounts.map((person) => (
          <li key={person.email} className="border-b border-line">
            <AriaButton
              onPress={() => onChoose(person)}
              aria-label={t('signIn.fill', { name: person.name })}
              className={cx(
                'flex min-h-11 w-full items-baseline justify-between gap-3 rounded-sm px-2 py-2 text-left data-hovered:bg-hover',
                chosen?.email === person.email && 'bg-accent-soft text-accent-ink',
              )}
            >
              <span className="font-medium whitespace-nowrap">{person.name}</span>
              <span className="text-right text-note text-ink-soft">
                {t(`clinical.role.${person.role}`)}
                {person.specialty ? ` · ${t(`clinical.specialty.${person.specialty}`)}` : ''}
              </span>
            </AriaButton>
          </li>
        ))}
      </ul>
    </Section>
  );
}

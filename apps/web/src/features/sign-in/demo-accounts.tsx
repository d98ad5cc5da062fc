import { useTranslations } from 'next-intl';
import { cx } from '@/ui/classes';
import { Link } from '@/ui/link';
import { Section } from '@/ui/section';
import { DEMO_PASSWORD } from './demo-password';
import type { DemoPerson } from './sign-in';

export interface DemoAccountsProps {
  accounts: readonly DemoPerson[];
  chosen: DemoPerson | null;
  to: string;
}

/** One click fills the form; signing in stays an act of its own. */
export function DemoAccounts({ accounts, chosen, to }: DemoAccountsProps) {
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
            <Link
              href={{ pathname: '/sign-in', query: { ...(to === '/' ? {} : { to }), as: person.email } }}
              replace
              scroll={false}
              aria-label={t('signIn.fill', { name: person.name })}
              aria-current={chosen?.email === person.email ? 'true' : undefined}
              className={cx(
                'flex min-h-11 w-full items-baseline justify-between gap-3 rounded-sm px-2 py-2 text-left no-underline hover:bg-hover',
                chosen?.email === person.email && 'bg-accent-soft text-accent-ink',
              )}
            >
              <span className="font-medium whitespace-nowrap">{person.name}</span>
              <span className="text-right text-note text-ink-soft">
                {t(`clinical.role.${person.role}`)}
                {person.specialty ? ` · ${t(`clinical.specialty.${person.specialty}`)}` : ''}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

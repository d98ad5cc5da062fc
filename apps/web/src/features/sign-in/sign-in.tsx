import type { Role, Specialty } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { DemoBand } from '@/features/shell/demo-band';
import { LanguageSwitch } from '@/features/shell/language-switch';
import { Wordmark } from '@/features/shell/wordmark';
import { Alert } from '@/ui/alert';
import { DemoAccounts } from './demo-accounts';
import type { SignInProblem } from './refusal';
import { SignInForm } from './sign-in-form';

export interface DemoPerson {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly specialty: Specialty | null;
}

export interface SignInProps {
  /** Null outside a demo: then no account is ever listed. */
  accounts: readonly DemoPerson[] | null;
  /** The demo account whose name and password stand in the form. */
  chosen: DemoPerson | null;
  /** Sent here because a session ended. */
  expired: boolean;
  /** The page to go to. */
  to: string;
  /** The last attempt's e-mail, and why it was refused. */
  email: string;
  problems: readonly SignInProblem[];
}

/** Everything here works before, and without, a script. */
export function SignIn({ accounts, chosen, expired, to, email, problems }: SignInProps) {
  const t = useTranslations();
  return (
    <div className="flex min-h-dvh flex-col">
      {accounts ? <DemoBand /> : null}
      <main className="mx-auto flex w-full max-w-5xl flex-1 flex-col px-5 py-6 sm:px-10">
        <header className="flex items-center justify-between">
          <Wordmark />
          <LanguageSwitch />
        </header>
        <div className="grid flex-1 content-center gap-x-20 gap-y-10 py-8 lg:grid-cols-[minmax(0,24rem)_minmax(0,1fr)]">
          <div className="flex max-w-sm flex-col gap-5">
            <div>
              <h1 className="text-display">{t('signIn.title')}</h1>
              <p className="mt-1 text-ink-soft">{t('common.tagline')}</p>
            </div>
            {expired ? <Alert>{t('signIn.expired')}</Alert> : null}
            <SignInForm
              key={chosen?.email ?? ''}
              email={chosen?.email ?? email}
              demo={chosen !== null}
              to={to}
              problems={problems}
            />
            <p className="text-note text-ink-faint">{t('common.notADevice')}</p>
          </div>
          {accounts ? (
            <DemoAccounts accounts={accounts} chosen={chosen} to={to} />
          ) : (
            <div className="hidden max-w-md self-center border-l border-line pl-10 text-title lg:block">
              <p>{t('signIn.about1')}</p>
              <p className="mt-4 text-ink-soft">{t('signIn.about2')}</p>
            </div>
          )}
        </div>
      </main>
    </div>
  );
}

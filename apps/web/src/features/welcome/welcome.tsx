'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { LanguageSwitch } from '@/features/shell/language-switch';
import { Wordmark } from '@/features/shell/wordmark';
import type { Problem } from '@/lib/problem';
import { Alert, LinkButton, ProblemAlert, Skeleton } from '@/ui';
import { type LinkAnswer, readLink } from './actions';
import { PasswordForm } from './password-form';

type Holder = Extract<LinkAnswer, { ok: true }>;

/** Where a one-time link leads: its holder sets a password of their own. */
export function Welcome() {
  const t = useTranslations('welcome');
  const [token, setToken] = useState<string | null>(null);
  const [holder, setHolder] = useState<Holder | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState(false);

  useEffect(() => {
    let gone = false;
    const read = async () => {
      const found = window.location.hash.slice(1);
      if (found === '') return;
      // Out of sight, and out of the history: whoever looks over a shoulder or goes back finds no link.
      window.history.replaceState(null, '', window.location.pathname);
      setToken(found);
      setProblem(null);
      setHolder(null);
      const answer = await readLink(found).catch(
        (): LinkAnswer => ({ ok: false, problem: { code: 'network', details: {} } }),
      );
      if (gone) return;
      if (answer.ok) setHolder(answer);
      else setProblem(answer.problem);
    };
    if (window.location.hash === '') setProblem({ code: 'person/link-not-valid', details: {} });
    void read();
    const again = () => void read();
    window.addEventListener('hashchange', again);
    return () => {
      gone = true;
      window.removeEventListener('hashchange', again);
    };
  }, []);

  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col px-5 py-6 sm:px-10">
      <header className="flex items-center justify-between">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <div className="flex max-w-sm flex-1 flex-col justify-center gap-5 py-8">
        <h1 className="text-display">{t('title')}</h1>
        {done && holder ? (
          <>
            <Alert tone="good" title={t('done')}>
              <p>{t('doneHint', { email: holder.email })}</p>
            </Alert>
            <LinkButton look="primary" size="large" href="/sign-in">
              {t('signIn')}
            </LinkButton>
          </>
        ) : null}
        {!done && holder && token ? (
          <>
            <p>{t('lead', { name: holder.name, email: holder.email })}</p>
            <PasswordForm token={token} email={holder.email} onDone={() => setDone(true)} />
          </>
        ) : null}
        {!holder && problem ? <ProblemAlert problem={problem} /> : null}
        {!holder && !problem ? <Skeleton lines={4} /> : null}
      </div>
    </main>
  );
}

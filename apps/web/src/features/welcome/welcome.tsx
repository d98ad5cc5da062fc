'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { messageKeyOf, type Problem } from '@/lib/problem';
import { Alert } from '@/ui/alert';
import { buttonClass } from '@/ui/button-class';
import { Link } from '@/ui/link';
import { Skeleton } from '@/ui/skeleton';
import { askOfLink } from './ask-of-link';
import type { LinkHolder } from './link-answer';
import { PasswordForm } from './password-form';

/** Where a one-time link leads: its holder sets a password of their own. */
export function Welcome() {
  const t = useTranslations('welcome');
  const error = useTranslations('error');
  const [token, setToken] = useState<string | null>(null);
  const [holder, setHolder] = useState<LinkHolder | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState(false);

  useEffect(() => {
    let gone = false;
    const read = async () => {
      const found = window.location.hash.slice(1);
      if (found === '') return;
      // Removes the token from the address bar and the history, so that nobody who looks or goes back finds the link.
      window.history.replaceState(null, '', window.location.pathname);
      setToken(found);
      setProblem(null);
      setHolder(null);
      const answer = await askOfLink('link', { link: found });
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

  if (done && holder)
    return (
      <>
        <Alert tone="good" title={t('done')}>
          <p>{t('doneHint', { email: holder.email })}</p>
        </Alert>
        <Link href="/sign-in" className={buttonClass('primary', 'large', 'hover:bg-accent-hover')}>
          {t('signIn')}
        </Link>
      </>
    );
  if (holder && token)
    return (
      <>
        <p>{t('lead', { name: holder.name, email: holder.email })}</p>
        <PasswordForm token={token} email={holder.email} onDone={() => setDone(true)} />
      </>
    );
  if (problem)
    return (
      <Alert tone="danger" title={error('title')}>
        <p>{error(messageKeyOf(problem.code))}</p>
      </Alert>
    );
  // Nothing is shown before the address has been read.
  return token === null ? null : <Skeleton lines={4} />;
}

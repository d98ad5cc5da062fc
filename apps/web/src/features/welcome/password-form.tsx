'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Problem } from '@/lib/problem';
import { Button, ErrorSummary, ProblemAlert, TextField } from '@/ui';
import { acceptLink, type LinkAnswer } from './actions';

const minLength = 12;

/** One's own new password, twice. */
export function PasswordForm({ token, email, onDone }: { token: string; email: string; onDone: () => void }) {
  const t = useTranslations('welcome');
  const [password, setPassword] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const tooShort = tried && password.length < minLength ? t('tooShort') : undefined;
  const differs = tried && password !== again ? t('differs') : undefined;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (password.length < minLength || password !== again) return;
    setPending(true);
    setProblem(null);
    const answer = await acceptLink(token, password).catch(
      (): LinkAnswer => ({ ok: false, problem: { code: 'network', details: {} } }),
    );
    setPending(false);
    if (answer.ok) onDone();
    else setProblem(answer.problem);
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <ErrorSummary
        items={[
          ...(tooShort ? [{ message: tooShort, targetId: 'password' }] : []),
          ...(differs ? [{ message: differs, targetId: 'again' }] : []),
        ]}
      />
      <ProblemAlert problem={problem} />
      {/* For password managers: whose password this is. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextField
        id="password"
        label={t('password')}
        hint={t('passwordHint')}
        type="password"
        autoComplete="new-password"
        maxLength={512}
        value={password}
        onChange={setPassword}
        error={tooShort}
      />
      <TextField
        id="again"
        label={t('again')}
        type="password"
        autoComplete="new-password"
        maxLength={512}
        value={again}
        onChange={setAgain}
        error={differs}
      />
      <Button type="submit" look="primary" size="large" isPending={pending}>
        {t('submit')}
      </Button>
    </form>
  );
}

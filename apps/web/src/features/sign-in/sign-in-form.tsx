'use client';
import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { isErrorCode, type Problem } from '@/lib/problem';
import { Button, ErrorSummary, ProblemAlert, TextField } from '@/ui';
import { DEMO_PASSWORD } from './demo-password';

export function SignInForm({ email: initialEmail, demo }: { email: string; demo: boolean }) {
  const t = useTranslations('signIn');
  const [email, setEmail] = useState(initialEmail);
  const [password, setPassword] = useState(demo ? DEMO_PASSWORD : '');
  const [tried, setTried] = useState(false);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const emailError = tried && email.trim() === '' ? t('emailMissing') : undefined;
  const passwordError = tried && password === '' ? t('passwordMissing') : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    setProblem(null);
    if (email.trim() === '' || password === '') return;
    setPending(true);
    try {
      const answer = await signIn('credentials', { email: email.trim(), password, redirect: false });
      if (answer?.ok && !answer.error) {
        // A whole load, so that nothing of an earlier reader stays in memory.
        window.location.assign('/');
        return;
      }
      const code = answer?.error;
      setProblem({ code: isErrorCode(code) ? code : 'auth/wrong-credentials', details: {} });
    } catch {
      setProblem({ code: 'network', details: {} });
    }
    setPending(false);
  };

  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <ErrorSummary
        items={[
          ...(emailError ? [{ message: emailError, targetId: 'email' }] : []),
          ...(passwordError ? [{ message: passwordError, targetId: 'password' }] : []),
        ]}
      />
      <ProblemAlert problem={problem} />
      <TextField
        id="email"
        label={t('email')}
        type="email"
        name="email"
        autoComplete="username"
        value={email}
        onChange={setEmail}
        error={emailError}
      />
      <TextField
        id="password"
        label={t('password')}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={passwordError}
      />
      <Button type="submit" look="primary" size="large" isPending={pending}>
        {pending ? t('submitting') : t('submit')}
      </Button>
    </form>
  );
}

'use client';
import { useTranslations } from 'next-intl';
import { type FormEvent, useRef, useState } from 'react';
import { messageKeyOf, type Problem } from '@/lib/problem';
import { Alert } from '@/ui/alert';
import { buttonClass } from '@/ui/button-class';
import { askOfLink } from './ask-of-link';
import { faultOf, type PasswordFault } from './link-answer';
import { PasswordFields } from './password-fields';

/** One's own new password, twice; read from the fields when it is sent. */
export function PasswordForm({ token, email, onDone }: { token: string; email: string; onDone: () => void }) {
  const t = useTranslations('welcome');
  const error = useTranslations('error');
  const form = useRef<HTMLFormElement>(null);
  const [fault, setFault] = useState<PasswordFault | null>(null);
  const [isPending, setPending] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const fields = new FormData(event.currentTarget);
    const password = String(fields.get('password'));
    const found = faultOf(password, String(fields.get('again')));
    setFault(found);
    if (found) {
      form.current?.querySelector<HTMLElement>(found === 'differs' ? '#again' : '#password')?.focus();
      return;
    }
    setPending(true);
    setProblem(null);
    const answer = await askOfLink('accept', { link: token, password });
    setPending(false);
    if (answer.ok) onDone();
    else setProblem(answer.problem);
  };
  return (
    <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-4">
      {problem ? (
        <Alert tone="danger" title={error('title')}>
          <p>{error(messageKeyOf(problem.code))}</p>
        </Alert>
      ) : null}
      {/* Whose password it is, for the browser's password manager. */}
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <PasswordFields fault={fault} />
      <button
        type="submit"
        aria-disabled={isPending || undefined}
        className={buttonClass('primary', 'large', 'hover:bg-accent-hover aria-disabled:opacity-80')}
      >
        {t('submit')}
      </button>
    </form>
  );
}

'use client';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { Alert } from '@/ui/alert';
import { buttonClass } from '@/ui/button-class';

/** Loads the whole page, so that nothing of an earlier reader stays in memory. Keeps the `#…` of the page that was asked for, but not the id of a field of this one. */
function load(page: string) {
  const { hash, href } = window.location;
  const next = new URL(document.getElementById(hash.slice(1)) ? page : page + hash, href).href;
  // Refused again for the same reason: the address is the same, and assigning it would not load the page, so reload.
  if (next === href) window.location.reload();
  else window.location.assign(next);
}

export interface EnterFormProps {
  /** Passed in, so that this part needs no catalogue in the browser. */
  words: { readonly submit: string; readonly submitting: string; readonly unreachable: string };
  children: ReactNode;
}

/**
 * A plain form. With a script it is sent once however often it is pressed, stays where it is when no answer comes, and takes the part of the
 * address along that only browsers know (`#…`). What is entered stands in the fields alone, whoever filled them in, and when.
 */
export function EnterForm({ words, children }: EnterFormProps) {
  const [state, setState] = useState<'at-rest' | 'sent' | 'unreachable'>('at-rest');
  useEffect(() => {
    // Back from the page that came next may find this one as it was left: sent, and waiting for an answer that has come.
    const wake = ({ persisted }: PageTransitionEvent) => {
      if (persisted) setState('at-rest');
    };
    window.addEventListener('pageshow', wake);
    return () => window.removeEventListener('pageshow', wake);
  }, []);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (state === 'sent') return;
    const { action } = event.currentTarget;
    const body = new FormData(event.currentTarget);
    setState('sent');
    try {
      const answer = await fetch(action, { method: 'POST', body, headers: { accept: 'application/json' } });
      const { to } = (await answer.json()) as { to: string };
      load(to);
    } catch {
      setState('unreachable');
    }
  };
  return (
    <form method="post" action="/sign-in/enter" onSubmit={send} noValidate className="flex flex-col gap-4">
      {state === 'unreachable' ? (
        <Alert tone="danger">
          <p>{words.unreachable}</p>
        </Alert>
      ) : null}
      {children}
      <button
        type="submit"
        aria-disabled={state === 'sent' || undefined}
        className={buttonClass('primary', 'large', 'hover:bg-accent-hover aria-disabled:opacity-80')}
      >
        {state === 'sent' ? words.submitting : words.submit}
      </button>
    </form>
  );
}

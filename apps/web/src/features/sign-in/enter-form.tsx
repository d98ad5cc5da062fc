'use client';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Alert } from '@/ui/alert';
import { buttonClass } from '@/ui/button-class';

/** A whole load, so that nothing of an earlier reader stays in memory. A part of the page one had asked for goes along, a field of this one doesn't. */
function load(page: string) {
  const { hash, href } = window.location;
  const next = new URL(document.getElementById(hash.slice(1)) ? page : page + hash, href).href;
  // Refused twice for the same: the address is the one that stands there, and going there again would be going nowhere.
  if (next === href) window.location.reload();
  else window.location.assign(next);
}

export interface EnterFormProps {
  /** Given, so that the page needs no catalogue for them. */
  words: { readonly submit: string; readonly submitting: string; readonly unreachable: string };
  children: ReactNode;
}

/**
 * A plain form. With a script it is sent once however often it is pressed, stays where it is when no answer comes, and takes the part of the
 * address along that only browsers know (`#…`). What is entered stands in the fields alone, whoever filled them in, and when.
 */
export function EnterForm({ words, children }: EnterFormProps) {
  const [state, setState] = useState<'at-rest' | 'sent' | 'unreachable'>('at-rest');
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

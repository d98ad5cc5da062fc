'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { Alert } from './alert';
import { Button } from './button';

/** A list or panel with nothing in it: what would be here, and what to do. */
export function EmptyState({
  title,
  hint,
  action,
}: {
  title: ReactNode;
  hint?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex flex-col items-start gap-1 py-4">
      <p className="font-medium">{title}</p>
      {hint ? <p className="max-w-prose text-ink-soft">{hint}</p> : null}
      {action ? <div className="mt-2">{action}</div> : null}
    </div>
  );
}

/** A part of the page that could not be read: what happened, what to do. */
export function ErrorState({ children, onRetry }: { children: ReactNode; onRetry?: () => void }) {
  const t = useTranslations('common');
  return (
    <Alert tone="danger">
      <p>{children}</p>
      {onRetry ? (
        <Button className="mt-2" onPress={onRetry}>
          {t('retry')}
        </Button>
      ) : null}
    </Alert>
  );
}

export interface SummaryItem {
  readonly message: string;
  /** The id of the field (or its input) to go to. */
  readonly targetId?: string;
}

/** What must be put right before a form can be sent, at its head, with a link to each field. It takes the focus when it appears. */
export function ErrorSummary({ items, title }: { items: readonly SummaryItem[]; title?: string }) {
  const t = useTranslations('common');
  const box = useRef<HTMLDivElement>(null);
  const contents = items.map((item) => item.message).join('|');
  useEffect(() => {
    if (contents) box.current?.focus();
  }, [contents]);
  if (items.length === 0) return null;
  return (
    <div ref={box} role="alert" tabIndex={-1} className="rounded-md border-2 border-danger px-4 py-3">
      <p className="text-lead font-semibold">{title ?? t('errorSummary')}</p>
      <ul className="mt-1 flex flex-col gap-0.5">
        {items.map((item) => (
          <li key={item.message} className="font-medium text-danger">
            {item.targetId ? (
              <a
                href={`#${item.targetId}`}
                className="inline-block py-0.5 underline underline-offset-2"
                onClick={(event) => focusOn(event, item.targetId)}
              >
                {item.message}
              </a>
            ) : (
              item.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusOn(event: React.MouseEvent, id: string | undefined) {
  const target = id ? document.getElementById(id) : null;
  if (!target) return;
  event.preventDefault();
  target.scrollIntoView({ block: 'center' });
  const selector = 'input:not([type=hidden]), textarea, button, [tabindex="0"]';
  (target.matches(selector) ? target : (target.querySelector<HTMLElement>(selector) ?? target)).focus();
}

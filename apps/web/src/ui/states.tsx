'use client';
import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button';
import { cx } from './classes';

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

const tones = {
  info: { look: 'border-line-strong bg-sunken text-ink', Icon: Info },
  good: { look: 'border-good-line bg-good-soft text-good', Icon: CircleCheck },
  warning: { look: 'border-line-strong bg-sunken text-ink', Icon: TriangleAlert },
  danger: { look: 'border-danger-line bg-danger-soft text-danger', Icon: CircleAlert },
} as const;

export interface AlertProps {
  tone?: keyof typeof tones;
  title?: ReactNode;
  children?: ReactNode;
  className?: string;
}

/** Something to know before going on. `danger` is announced at once, the others politely. */
export function Alert({ tone = 'info', title, children, className }: AlertProps) {
  const { look, Icon } = tones[tone];
  return (
    <div
      role={tone === 'danger' ? 'alert' : 'status'}
      className={cx('arrive flex items-start gap-2.5 rounded-md border px-3 py-2', look, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
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

const WIDTHS = ['92%', '71%', '84%', '58%', '77%', '66%', '88%', '62%'];

/** The place of something that is on its way, up to eight lines. Shown only after 300 ms. */
export function Skeleton({ lines = 3, className }: { lines?: number; className?: string }) {
  const t = useTranslations('common');
  return (
    <div role="status" className={cx('flex flex-col gap-2', className)}>
      <span className="sr-only">{t('loading')}</span>
      {WIDTHS.slice(0, lines).map((width) => (
        <span key={width} aria-hidden className="skeleton h-4 rounded-sm bg-hover" style={{ width }} />
      ))}
    </div>
  );
}

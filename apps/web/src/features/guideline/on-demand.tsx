'use client';
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { cx } from '@/ui';

/** A disclosure whose content is rendered, and whose code is loaded, when it is first opened. */
export function OnDemand({
  id,
  summary,
  note,
  className,
  children,
}: {
  id?: string;
  summary: ReactNode;
  /** Beside the summary, read with it. */
  note?: ReactNode;
  className?: string;
  children: () => ReactNode;
}) {
  const [wasOpened, setWasOpened] = useState(false);
  return (
    <details
      id={id}
      className={cx('scroll-mt-24 print:not-open:hidden', className)}
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true);
      }}
    >
      <summary className="inline-flex min-h-6 list-none items-center gap-1 rounded-sm font-medium text-accent-ink hover:underline [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-3.5 shrink-0 transition-transform duration-150 [details[open]>summary>&]:rotate-90"
        />
        <span>
          {summary}
          {note ? <span className="ml-1.5 text-note font-normal text-ink-soft">{note}</span> : null}
        </span>
      </summary>
      {wasOpened ? children() : null}
    </details>
  );
}

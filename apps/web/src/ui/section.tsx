import type { ReactNode } from 'react';
import { useId } from 'react';
import { cx } from './classes';

export interface SectionProps {
  title: ReactNode;
  /** Beside the title, at the end of its line. */
  actions?: ReactNode;
  /** How deep it stands on the page. */
  level?: 2 | 3;
  className?: string;
  children: ReactNode;
}

/** A part of a page: a title on a hairline, no box around. */
export function Section({ title, actions, level = 2, className, children }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section aria-labelledby={id} className={cx('min-w-0', className)}>
      <div className="hairline-b mb-2 flex min-h-8 items-center justify-between gap-3 pb-1">
        <Heading id={id} className={level === 2 ? 'text-lead' : 'text-body'}>
          {title}
        </Heading>
        {actions ? <div className="flex shrink-0 items-center gap-1">{actions}</div> : null}
      </div>
      {children}
    </section>
  );
}

/** One raised surface for what stands apart from the page (a ballot, a form); never inside another. */
export function Panel({ className, children }: { className?: string; children: ReactNode }) {
  return <div className={cx('rounded-lg border border-line bg-raised p-4', className)}>{children}</div>;
}

export interface PageHeadProps {
  title: ReactNode;
  /** What stands under the title: the state in words. */
  lead?: ReactNode;
  actions?: ReactNode;
}

/** The head of a page: its only h1. */
export function PageHead({ title, lead, actions }: PageHeadProps) {
  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
      <div className="min-w-0">
        <h1 className="text-display">{title}</h1>
        {lead ? <div className="mt-1 text-ink-soft">{lead}</div> : null}
      </div>
      {actions ? <div className="flex flex-wrap items-center gap-2">{actions}</div> : null}
    </header>
  );
}

/** Names and values in two columns, as a list of facts. */
export function Facts({
  items,
  className,
}: {
  items: readonly { id: string; label: ReactNode; value: ReactNode }[];
  className?: string;
}) {
  return (
    <dl className={cx('grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1', className)}>
      {items.map((item) => (
        <div key={item.id} className="contents">
          <dt className="text-ink-soft">{item.label}</dt>
          <dd className="tabular min-w-0">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from '@/ui';

/** Something that is read on demand: the platform's own disclosure, found by the browser's search too. */
export function Disclosure({
  id,
  summary,
  isOpen = false,
  className,
  children,
}: {
  id?: string;
  summary: ReactNode;
  isOpen?: boolean;
  className?: string;
  children: ReactNode;
}) {
  return (
    <details id={id} open={isOpen || undefined} className={cx('scroll-mt-24', className)}>
      <summary className="inline-flex min-h-6 list-none items-center gap-1 rounded-sm font-medium text-accent-ink hover:underline [&::-webkit-details-marker]:hidden">
        <ChevronRight
          aria-hidden
          className="size-3.5 shrink-0 transition-transform duration-150 [details[open]>summary>&]:rotate-90"
        />
        {summary}
      </summary>
      {children}
    </details>
  );
}

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './classes';

export interface UnderWayProps {
  /** What is on the screen answers an earlier search. */
  isBusy: boolean;
  className?: string;
  children: ReactNode;
}

/**
 * The rows of a list. While the answer to a new search is under way those of the last one stay under a line that says so: faint, they could
 * not be read, and they are longer there than one thinks.
 */
export function UnderWay({ isBusy, className, children }: UnderWayProps) {
  return (
    <div
      aria-busy={isBusy}
      className={cx(
        'relative before:absolute before:inset-x-0 before:-top-0.5 before:h-0.5 before:bg-accent before:opacity-0 before:transition-opacity before:delay-150 aria-busy:before:opacity-100',
        className,
      )}
    >
      {children}
    </div>
  );
}

/** Says to those who hear the page that a search is under way, for lists that have no line that says how many they hold. */
export function SearchingNote({ isBusy }: { isBusy: boolean }) {
  const t = useTranslations('common');
  return (
    <p role="status" className="sr-only">
      {isBusy ? t('searching') : ''}
    </p>
  );
}

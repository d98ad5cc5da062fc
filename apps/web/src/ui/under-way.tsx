import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cx } from './classes';

export interface UnderWayProps {
  /** What is on the screen answers an earlier search. */
  isBusy: boolean;
  className?: string;
  children: ReactNode;
}

/** The rows of a list. While the answer to a new search is under way those of the last one stay, faint, and are not taken for it. */
export function UnderWay({ isBusy, className, children }: UnderWayProps) {
  return (
    <div
      aria-busy={isBusy}
      className={cx(
        'transition-opacity delay-150 aria-busy:opacity-60 motion-reduce:transition-none',
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

import { useTranslations } from 'next-intl';
import { cx } from './classes';

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

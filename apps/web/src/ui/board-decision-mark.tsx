'use client';
import { Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { cx } from './classes';

export interface BoardDecisionMarkProps {
  /** `line`: among other text; `banner`: over a case or an item, with its reasons. */
  size?: 'line' | 'banner';
  /** The reasons in words (catalogue `guideline`), for the banner and for screen readers. */
  reasons?: readonly string[];
  className?: string;
}

/** "Board decision required": amber, the scales, and the words. The same in list, case, room, phone and on paper. */
export function BoardDecisionMark({ size = 'line', reasons = [], className }: BoardDecisionMarkProps) {
  const t = useTranslations('common');
  if (size === 'banner')
    return (
      <div
        data-mark
        className={cx(
          'flex items-start gap-2.5 rounded-md border border-board-line bg-board-soft px-3 py-2 text-board',
          className,
        )}
      >
        <Scale aria-hidden className="mt-0.5 size-4 shrink-0" />
        <div>
          <p className="font-semibold">{t('boardDecision.required')}</p>
          {reasons.length > 0 ? (
            <ul>
              {reasons.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    );
  return (
    <span
      data-mark
      className={cx(
        'inline-flex items-center gap-1 rounded-sm border border-board-line bg-board-soft px-1.5 py-px text-note font-semibold whitespace-nowrap text-board',
        className,
      )}
    >
      <Scale aria-hidden className="size-3.5 shrink-0" />
      {t('boardDecision.required')}
      {reasons.length > 0 ? <span className="sr-only">. {reasons.join('; ')}</span> : null}
    </span>
  );
}

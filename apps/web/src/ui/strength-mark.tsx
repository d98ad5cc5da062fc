import type { Strength } from '@consilium/contracts';
import { cx } from './classes';

/** Bars of the mark: only a picture of the word beside it; the source's own gradation is never collapsed into a number. */
const LEVEL: Record<Strength, number> = {
  'curative-treatment': 5,
  recommended: 5,
  'standard-of-care': 5,
  'generally-recommended': 4,
  'could-be-preferred': 3,
  'could-be-used': 3,
  'feasible-option': 3,
  'should-not-be-precluded': 2,
  'limited-modest-activity': 2,
  'cautious-board-only': 1,
  'no-proven-second-line': 1,
  'no-proven-standard': 1,
  'listed-elsewhere-no-data': 0,
};

const HEIGHTS = ['h-1', 'h-1.5', 'h-2', 'h-2.5', 'h-3'];

/** The strength of a recommendation: its word, and bars in one colour. `word` comes from the catalogue `guideline`. */
export function StrengthMark({
  strength,
  word,
  className,
}: {
  strength: Strength;
  word: string;
  className?: string;
}) {
  const level = LEVEL[strength];
  return (
    <span className={cx('inline-flex items-center gap-2', className)}>
      <span aria-hidden className="flex h-3 items-end gap-0.5">
        {HEIGHTS.map((height, at) => (
          <span
            key={height}
            data-mark
            className={cx('w-1 rounded-[1px]', height, at < level ? 'bg-ink' : 'bg-line')}
          />
        ))}
      </span>
      <span className="font-medium">{word}</span>
    </span>
  );
}

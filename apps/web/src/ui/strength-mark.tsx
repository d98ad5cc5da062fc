import type { Strength } from '@consilium/contracts';
import { cx } from './classes';
import { LEVEL } from './strength';

const HEIGHTS = ['h-1', 'h-1.5', 'h-2', 'h-2.5', 'h-3'];

/** The strength of a recommendation: its word first, then bars in one colour. `word` comes from the catalogue `guideline`. */
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
      <span className="font-medium">{word}</span>
      <span aria-hidden className="flex h-3 items-end gap-0.5">
        {HEIGHTS.map((height, at) => (
          <span
            key={height}
            data-mark
            className={cx('w-1 rounded-[1px]', height, at < level ? 'bg-ink' : 'bg-line')}
          />
        ))}
      </span>
    </span>
  );
}

import type { ReactNode } from 'react';
import { cx } from './classes';

/** What a colour stands for; `board`: by decision of the board alone. */
export type Tone = 'neutral' | 'accent' | 'good' | 'danger' | 'board';

const tones: Record<Tone, string> = {
  neutral: 'border-line bg-sunken text-ink-soft',
  accent: 'border-transparent bg-accent-soft text-accent-ink',
  good: 'border-transparent bg-good-soft text-good',
  danger: 'border-transparent bg-danger-soft text-danger',
  board: 'border-board-line bg-board-soft text-board',
};

/** A state in a word; its colour only repeats what the word says. */
export function Badge({
  tone = 'neutral',
  icon,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  children: ReactNode;
}) {
  return (
    <span
      data-mark
      className={cx(
        'inline-flex items-center gap-1 rounded-sm border px-1.5 py-px text-note font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      {icon}
      {children}
    </span>
  );
}

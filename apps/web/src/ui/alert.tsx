import { CircleAlert, CircleCheck, Info, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './classes';

const tones = {
  info: { look: 'border-line-strong bg-sunken text-ink', Icon: Info },
  good: { look: 'border-good-line bg-good-soft text-good', Icon: CircleCheck },
  warning: { look: 'border-line-strong bg-sunken text-ink', Icon: TriangleAlert },
  danger: { look: 'border-danger-line bg-danger-soft text-danger', Icon: CircleAlert },
} as const;

export interface AlertProps {
  tone?: keyof typeof tones;
  title?: ReactNode;
  children?: ReactNode;
  id?: string;
  className?: string;
}

/** Something to know before going on. `danger` is announced at once, the others politely. */
export function Alert({ tone = 'info', title, children, id, className }: AlertProps) {
  const { look, Icon } = tones[tone];
  return (
    <div
      id={id}
      role={tone === 'danger' ? 'alert' : 'status'}
      className={cx('arrive flex items-start gap-2.5 rounded-md border px-3 py-2', look, className)}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0 flex-1">
        {title ? <p className="font-semibold">{title}</p> : null}
        {children}
      </div>
    </div>
  );
}

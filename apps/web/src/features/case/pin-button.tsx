'use client';
import type { Anchor, AnnotationView } from '@consilium/contracts';
import { MessageSquarePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from 'react-aria-components';
import { cx } from '@/ui';
import { sameAnchor } from './anchor';
import { usePin } from './pin';

/** Pins the next comment here; shows how many open comments stand here already. */
export function PinButton({
  anchor,
  label,
  annotations,
}: {
  anchor: Anchor;
  /** What it stands beside, for screen readers. */
  label: string;
  annotations: readonly AnnotationView[];
}) {
  const t = useTranslations('case.pin');
  const pin = usePin();
  const count = annotations.filter(
    (note) => note.parentId === null && note.resolvedAt === null && sameAnchor(note.anchor, anchor),
  ).length;
  return (
    <Button
      aria-label={t(count > 0 ? 'withComments' : 'comment', { label, count })}
      onPress={() => pin.setAnchor(anchor)}
      className={cx(
        'inline-grid min-h-6 min-w-6 shrink-0 place-items-center rounded-sm text-note text-ink-faint data-hovered:bg-hover data-hovered:text-ink print:hidden',
        count === 0 &&
          'opacity-0 group-focus-within/fact:opacity-100 group-hover/fact:opacity-100 data-focus-visible:opacity-100 max-lg:opacity-100',
        count > 0 && 'bg-accent-soft font-semibold text-accent-ink',
      )}
    >
      {count > 0 ? (
        <span className="tabular px-1">{count}</span>
      ) : (
        <MessageSquarePlus aria-hidden className="size-3.5" />
      )}
    </Button>
  );
}

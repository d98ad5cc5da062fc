'use client';
import { Cloud, CloudOff, RefreshCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { type Connection as State, useLive } from '@/lib/live';
import { onDemand } from '@/lib/on-demand';
import { cx } from '@/ui';
import type { HintPopoverProps } from './hint-popover';

const HintPopover = onDemand<HintPopoverProps>(() =>
  import('./hint-popover').then((file) => file.HintPopover),
);

const looks: Record<State, { Icon: typeof Cloud; className: string }> = {
  connecting: { Icon: Cloud, className: 'text-ink-soft' },
  connected: { Icon: Cloud, className: 'text-good' },
  reconnecting: { Icon: RefreshCw, className: 'text-board' },
  offline: { Icon: CloudOff, className: 'text-danger' },
};

/** Whether what is on screen is live, in a word and a sign; a press tells what it means. */
export function ConnectionState() {
  const t = useTranslations('nav.connection');
  const { state } = useLive();
  const { Icon, className } = looks[state];
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onPress={() => setOpen(true)}
        aria-label={t(state)}
        className={cx(
          'inline-flex min-h-8 shrink-0 items-center gap-1.5 rounded-md px-2 text-note font-semibold whitespace-nowrap data-hovered:bg-hover',
          className,
        )}
      >
        <Icon aria-hidden className="size-4 shrink-0" />
        <span role="status" className="max-sm:sr-only">
          {t(state)}
        </span>
      </Button>
      <HintPopover isOpen={isOpen} onOpenChange={setOpen} trigger={button} title={t(state)}>
        {t(`${state}Hint`)}
      </HintPopover>
    </>
  );
}

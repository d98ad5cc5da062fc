'use client';
import { Cloud, CloudOff, RefreshCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { type Connection as State, useLive } from '@/lib/live';
import { cx } from '@/ui';

const looks: Record<State, { Icon: typeof Cloud; className: string }> = {
  connected: { Icon: Cloud, className: 'text-good' },
  reconnecting: { Icon: RefreshCw, className: 'text-board' },
  offline: { Icon: CloudOff, className: 'text-danger' },
};

/** Whether what is on screen is live, in a word and a sign; a press tells what it means. */
export function ConnectionState() {
  const t = useTranslations('nav.connection');
  const { state } = useLive();
  const { Icon, className } = looks[state];
  return (
    <DialogTrigger>
      <Button
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
      <Popover className="arrive max-w-72 rounded-md border border-line bg-raised shadow-(--shadow)">
        <Dialog aria-label={t(state)} className="px-3 py-2 outline-none">
          <p className="font-semibold">{t(state)}</p>
          <p className="text-ink-soft">{t(`${state}Hint`)}</p>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

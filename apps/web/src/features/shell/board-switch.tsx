'use client';
import type { BoardMembership } from '@consilium/contracts';
import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { rememberPreference } from '@/lib/preferences';
import { MenuButton } from './menu-button';

/** The board one looks at; someone on one board only reads its name. */
export function BoardSwitch({
  memberships,
  current,
}: {
  memberships: readonly BoardMembership[];
  current: BoardMembership;
}) {
  const t = useTranslations('nav');
  if (memberships.length < 2) return <span className="truncate font-semibold">{current.boardName}</span>;
  return (
    <MenuButton
      label={t('board')}
      buttonLabel={`${t('switchBoard')}: ${current.boardName}`}
      placement="bottom start"
      className="inline-flex min-h-8 min-w-0 items-center gap-1 rounded-md px-1.5 font-semibold data-hovered:bg-hover"
      chosen={current.boardId}
      onAction={(boardId) =>
        void rememberPreference('boardId', boardId).then(() => window.location.assign('/'))
      }
      lines={memberships.map(({ boardId, boardName }) => ({ id: boardId, label: boardName }))}
    >
      <span className="truncate">{current.boardName}</span>
      <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-soft" />
    </MenuButton>
  );
}

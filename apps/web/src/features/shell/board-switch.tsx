'use client';
import type { BoardMembership } from '@consilium/contracts';
import { ChevronsUpDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { rememberPreference } from '@/lib/preferences';
import { menuClass, menuItemClass } from './menu-classes';

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
    <MenuTrigger>
      <Button
        aria-label={`${t('switchBoard')}: ${current.boardName}`}
        className="inline-flex min-h-8 min-w-0 items-center gap-1 rounded-md px-1.5 font-semibold data-hovered:bg-hover"
      >
        <span className="truncate">{current.boardName}</span>
        <ChevronsUpDown aria-hidden className="size-3.5 shrink-0 text-ink-soft" />
      </Button>
      <Popover placement="bottom start" className={menuClass}>
        <Menu
          aria-label={t('board')}
          className="outline-none"
          selectionMode="single"
          selectedKeys={[current.boardId]}
          onAction={(key) =>
            void rememberPreference('boardId', String(key)).then(() => window.location.assign('/'))
          }
        >
          {memberships.map((membership) => (
            <MenuItem key={membership.boardId} id={membership.boardId} className={menuItemClass}>
              {membership.boardName}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

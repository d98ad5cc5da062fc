'use client';
import type { AdministeredBoards } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AdminNav } from '@/features/shell/admin-nav';
import { useSeededQuery } from '@/lib/seeded-query';
import type { ZoneChoice } from '@/lib/time-zones';
import { useTRPC } from '@/lib/trpc';
import { Button, EmptyState, Link, PageHead, UnreadableNote } from '@/ui';
import { BoardDialog } from './board-dialog';

/** The boards there are. An auditor sees their own, and changes none. */
export function BoardsScreen({
  initial,
  mayChange,
  zones,
}: {
  initial: AdministeredBoards;
  mayChange: boolean;
  zones: readonly ZoneChoice[];
}) {
  const t = useTranslations('admin.boards');
  const { data = initial } = useSeededQuery(useTRPC().board.list.queryOptions({}), initial);
  const [open, setOpen] = useState(false);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={mayChange ? t('lead') : t('leadAuditor')}
        actions={
          mayChange ? (
            <Button look="primary" onPress={() => setOpen(true)}>
              {t('create')}
            </Button>
          ) : null
        }
      />
      <AdminNav people={mayChange} />
      <UnreadableNote rows={data.unreadable} />
      {data.boards.length === 0 ? (
        <EmptyState title={t('none')} hint={t('noneHint')} />
      ) : (
        <ul className="border-t border-line">
          {data.boards.map(({ boardId, name, timeZone, members, chairs }) => (
            <li key={boardId} className="border-b border-line">
              <Link
                href={`/admin/boards/${boardId}`}
                className="flex min-h-11 flex-wrap items-center justify-between gap-x-6 py-1.5 hover:bg-hover"
              >
                <span className="font-semibold">{name}</span>
                <span className="text-note text-ink-soft">
                  {timeZone} · {t('members', { count: members })} · {t('chairs', { count: chairs })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      {open ? <BoardDialog zones={zones} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

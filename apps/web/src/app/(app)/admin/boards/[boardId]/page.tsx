import type { AdministeredBoard, BoardId } from '@consilium/contracts';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { BoardScreen } from '@/features/admin/board-screen';
import { withWords } from '@/i18n/words';
import { failureOf } from '@/lib/failure';
import { orNotFound, requireCaller } from '@/lib/session';
import { PageHead } from '@/ui';

type Params = { params: Promise<{ boardId: string }> };

/** Null for whoever is on the board and may not read how it is administered. */
const readBoard = cache(async (boardId: string): Promise<AdministeredBoard | null> => {
  const { caller } = await requireCaller();
  try {
    // The procedure judges the form of the id.
    return await orNotFound(caller.board.get({ boardId: boardId as BoardId }));
  } catch (error) {
    if (failureOf(error)?.code !== 'forbidden') throw error;
    return null;
  }
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  const board = await readBoard((await params).boardId);
  return { title: board?.name ?? (await getTranslations('nav'))('admin') };
}

async function BoardPage({ params }: Params) {
  const board = await readBoard((await params).boardId);
  if (board) return <BoardScreen key={board.boardId} initial={board} />;
  const t = await getTranslations('admin.noRight');
  return <PageHead title={t('title')} lead={t('hint')} />;
}

export default withWords('(app)/admin/boards/[boardId]', BoardPage);

import type { BoardId } from '@consilium/contracts';
import type { Metadata } from 'next';
import { cache } from 'react';
import { BoardScreen } from '@/features/admin/board-screen';
import { orNotFound, requireCaller } from '@/lib/session';

type Params = { params: Promise<{ boardId: string }> };

const readBoard = cache(async (boardId: string) => {
  const { caller } = await requireCaller();
  // The procedure judges the form of the id.
  return orNotFound(caller.board.get({ boardId: boardId as BoardId }));
});

export async function generateMetadata({ params }: Params): Promise<Metadata> {
  return { title: (await readBoard((await params).boardId)).name };
}

export default async function BoardPage({ params }: Params) {
  const { actor } = await requireCaller();
  const board = await readBoard((await params).boardId);
  return <BoardScreen key={board.boardId} initial={board} administrator={actor.administrator} />;
}

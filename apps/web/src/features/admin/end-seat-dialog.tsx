'use client';
import { membershipConsequences } from '@consilium/board';
import type { AdministeredBoard } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, Dialog, ProblemAlert } from '@/ui';
import { Change } from './change';
import { otherChairsOf, useConsequenceWords, useSeatWords } from './use-seat-words';

/** Takes someone off a board, with what that ends. */
export function EndSeatDialog({
  board,
  member,
  onClose,
}: {
  board: AdministeredBoard;
  member: AdministeredBoard['members'][number];
  onClose: () => void;
}) {
  const t = useTranslations('admin.board');
  const seatWords = useSeatWords();
  const consequenceWords = useConsequenceWords();
  const client = useQueryClient();
  const end = useCommand(useTRPC().board.endMembership);
  const { userId, name, roles, specialty, meetingsChaired } = member;
  const otherChairs = otherChairsOf(board.members, userId);
  const consequences = membershipConsequences(member, null, { otherChairs, meetingsChaired });
  const submit = async () => {
    const result = await end.run({ boardId: board.boardId, userId, expected: { roles, specialty } });
    await client.invalidateQueries();
    if (result.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('endOf', { name })}
      actions={
        <>
          <Button look="danger" isPending={end.pending} onPress={() => void submit()}>
            {t('endSubmit')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ProblemAlert problem={end.problem} />
        <Change
          before={seatWords(member)}
          after={seatWords(null)}
          consequences={[...consequenceWords(consequences), t('losesAll'), t('pastStays')]}
        />
      </div>
    </Dialog>
  );
}

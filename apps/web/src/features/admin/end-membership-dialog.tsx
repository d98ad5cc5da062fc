'use client';
import { membershipConsequences } from '@consilium/board';
import type { AdministeredBoard } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Change } from '@/form/change';
import { ConfirmDialog } from '@/form/confirm-dialog';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { otherChairsOf, useConsequenceWords, useMembershipWords } from './use-membership-words';

/** Takes someone off a board, with what that ends. */
export function EndMembershipDialog({
  board,
  member,
  onClose,
}: {
  board: AdministeredBoard;
  member: AdministeredBoard['members'][number];
  onClose: () => void;
}) {
  const t = useTranslations('admin.board');
  const membershipWords = useMembershipWords();
  const consequenceWords = useConsequenceWords();
  const end = useCommand(useTRPC().board.endMembership);
  const { userId, name, roles, specialty, meetingsChaired } = member;
  const otherChairs = otherChairsOf(board.members, userId);
  const consequences = membershipConsequences(member, null, { otherChairs, meetingsChaired });
  return (
    <ConfirmDialog
      title={t('endOf', { name })}
      problem={end.problem}
      submit={t('endSubmit')}
      look="danger"
      act={() => end.run({ boardId: board.boardId, userId, expected: { roles, specialty } })}
      onClose={onClose}
    >
      <Change
        before={membershipWords(member)}
        after={membershipWords(null)}
        consequences={[...consequenceWords(consequences), t('losesAll'), t('pastStays')]}
      />
    </ConfirmDialog>
  );
}

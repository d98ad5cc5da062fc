'use client';
import { membershipConsequences } from '@consilium/board';
import type { AdministeredBoard, BoardRole, Membership, Specialty } from '@consilium/contracts';
import { among, BOARD_ROLES, SPECIALTIES } from '@consilium/contracts/values';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, CheckboxGroup, Dialog, ProblemAlert, Select } from '@/ui';
import { Change } from './change';
import { otherChairsOf, useConsequenceWords, useSeatWords } from './use-seat-words';

type Member = AdministeredBoard['members'][number];
const isBoardRole = (role: string): role is BoardRole => among(BOARD_ROLES, role) !== null;

/** Gives someone a place on a board, or changes it: roles and specialty, with what follows from it beside. */
export function SeatDialog({
  board,
  member,
  onClose,
}: {
  board: AdministeredBoard;
  member: Member | null;
  onClose: () => void;
}) {
  const t = useTranslations('admin.board');
  const roleName = useTranslations('clinical.role');
  const specialtyName = useTranslations('clinical.specialty');
  const seatWords = useSeatWords();
  const consequenceWords = useConsequenceWords();
  const client = useQueryClient();
  const set = useCommand(useTRPC().board.setMembership);
  const [userId, setUserId] = useState(member?.userId ?? null);
  const [roles, setRoles] = useState<BoardRole[]>(member?.roles.filter(isBoardRole) ?? ['member']);
  const [specialty, setSpecialty] = useState<Specialty | null>(member?.specialty ?? null);
  const before: Membership | null = member && { roles: member.roles, specialty: member.specialty };
  const after: Membership | null = roles.length > 0 ? { roles, specialty } : null;
  const consequences = membershipConsequences(before, after, {
    otherChairs: otherChairsOf(board.members, userId),
    meetingsChaired: member?.meetingsChaired ?? 0,
  });
  const submit = async () => {
    if (userId === null || after === null) return;
    const result = await set.run({ boardId: board.boardId, userId, roles, specialty, expected: before });
    await client.invalidateQueries();
    if (result.ok) onClose();
  };
  return (
    <Dialog
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={member ? t('changeOf', { name: member.name }) : t('add')}
      actions={
        <>
          <Button
            look="primary"
            isDisabled={userId === null || after === null}
            isPending={set.pending}
            onPress={() => void submit()}
          >
            {t('save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ProblemAlert problem={set.problem} />
        {member ? null : (
          <Select
            label={t('person')}
            options={board.candidates.map((one) => ({
              value: one.userId,
              label: `${one.name} · ${one.email}`,
            }))}
            value={userId}
            onChange={setUserId}
          />
        )}
        <CheckboxGroup
          label={t('roles')}
          options={BOARD_ROLES.map((role) => ({
            value: role,
            label: roleName(role),
            hint: t(`roleHint.${role}`),
          }))}
          value={roles}
          onChange={setRoles}
        />
        <Select
          label={t('specialty')}
          hint={t('specialtyHint')}
          options={[
            { value: 'none', label: t('noSpecialty') },
            ...SPECIALTIES.map((one) => ({ value: one, label: specialtyName(one) })),
          ]}
          value={specialty ?? 'none'}
          onChange={(value) => setSpecialty(among(SPECIALTIES, value))}
        />
        <Change
          before={seatWords(before)}
          after={seatWords(after)}
          consequences={[...consequenceWords(consequences), t('atOnce')]}
        />
      </div>
    </Dialog>
  );
}

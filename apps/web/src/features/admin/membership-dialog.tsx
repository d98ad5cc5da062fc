'use client';
import { membershipConsequences } from '@consilium/board';
import type { AdministeredBoard, BoardRole, Membership, Specialty, UserId } from '@consilium/contracts';
import { among, BOARD_ROLES, SPECIALTIES } from '@consilium/contracts/values';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { Change } from '@/form/change';
import { Field } from '@/form/field';
import { FormDialog } from '@/form/form-dialog';
import { useAct } from '@/form/use-act';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { CheckboxGroup, Select } from '@/ui';
import { otherChairsOf, useConsequenceWords, useMembershipWords } from './use-membership-words';

type Member = AdministeredBoard['members'][number];
const isBoardRole = (role: string): role is BoardRole => among(BOARD_ROLES, role) !== null;

/** Gives somebody a membership of a board, or changes it: roles and specialty, with what follows from it beside. */
export function MembershipDialog({
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
  const membershipWords = useMembershipWords();
  const consequenceWords = useConsequenceWords();
  const client = useQueryClient();
  const set = useCommand(useTRPC().board.setMembership);
  const before: Membership | null = member && { roles: member.roles, specialty: member.specialty };
  const act = useAct<{ userId: UserId | null; roles: BoardRole[]; specialty: Specialty | null }>({
    start: {
      userId: member?.userId ?? null,
      roles: member?.roles.filter(isBoardRole) ?? ['member'],
      specialty: member?.specialty ?? null,
    },
    send: async ({ userId, ...membership }) => {
      if (userId === null) return false;
      const result = await set.run({ boardId: board.boardId, userId, ...membership, expected: before });
      await client.invalidateQueries();
      return result.ok;
    },
    onDone: onClose,
  });
  const { userId, roles, specialty } = act.form.watch();
  const after: Membership | null = roles.length > 0 ? { roles, specialty } : null;
  const consequences = membershipConsequences(before, after, {
    otherChairs: otherChairsOf(board.members, userId),
    meetingsChaired: member?.meetingsChaired ?? 0,
  });
  return (
    <FormDialog
      of={act}
      problem={set.problem}
      title={member ? t('changeOf', { name: member.name }) : t('add')}
      submit={t('save')}
      isDisabled={userId === null || after === null}
      onClose={onClose}
    >
      {member ? null : (
        <Field of={act} name="userId">
          {(control) => (
            <Select
              {...control}
              label={t('person')}
              options={board.candidates.map((one) => ({
                value: one.userId,
                label: `${one.name} · ${one.email}`,
              }))}
            />
          )}
        </Field>
      )}
      <Field of={act} name="roles">
        {(control) => (
          <CheckboxGroup
            {...control}
            label={t('roles')}
            options={BOARD_ROLES.map((role) => ({
              value: role,
              label: roleName(role),
              hint: t(`roleHint.${role}`),
            }))}
          />
        )}
      </Field>
      <Field of={act} name="specialty">
        {({ value, onChange }) => (
          <Select
            label={t('specialty')}
            hint={t('specialtyHint')}
            options={[
              { value: 'none', label: t('noSpecialty') },
              ...SPECIALTIES.map((one) => ({ value: one, label: specialtyName(one) })),
            ]}
            value={value ?? 'none'}
            onChange={(chosen) => onChange(among(SPECIALTIES, chosen))}
          />
        )}
      </Field>
      <Change
        before={membershipWords(before)}
        after={membershipWords(after)}
        consequences={[...consequenceWords(consequences), t('atOnce')]}
      />
    </FormDialog>
  );
}

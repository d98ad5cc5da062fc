'use client';
import { membershipConsequences } from '@consilium/board';
import type { AdministeredPerson } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Change } from '@/form/change';
import { ConfirmDialog } from '@/form/confirm-dialog';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';

export type AccountAct = 'disable' | 'enable' | 'endSessions' | 'makeAuditor' | 'endAuditor';

function useConsequences(act: AccountAct, person: AdministeredPerson): string[] {
  const t = useTranslations('admin.account');
  const { sessionCount, memberships, meetingsChaired, link } = person;
  if (act === 'endSessions') return [t('sessionsEnd', { count: sessionCount }), t('maySignInAgain')];
  if (act === 'makeAuditor') return [t('auditorReads'), t('auditorChangesNothing')];
  if (act === 'endAuditor') return [t('auditorReadsNoMore')];
  if (act === 'enable') return [t('rolesAgain', { count: memberships.length }), t('passwordAgain')];
  const votes = memberships.some((one) =>
    membershipConsequences(one, null, { otherChairs: 0, meetingsChaired: 0 }).some(
      ({ code }) => code === 'loses-vote',
    ),
  );
  return [
    t('sessionsEnd', { count: sessionCount }),
    t('noSignIn'),
    ...(link ? [t('linkWithdrawn')] : []),
    ...(votes ? [t('losesVote')] : []),
    ...(meetingsChaired > 0 ? [t('meetingsWithoutChair', { count: meetingsChaired })] : []),
    ...(memberships.length > 0 ? [t('rolesStay', { count: memberships.length })] : []),
  ];
}

/** An act on one account, with what it changes before it is done. */
export function AccountDialog({
  act,
  person,
  onClose,
}: {
  act: AccountAct;
  person: AdministeredPerson;
  onClose: () => void;
}) {
  const t = useTranslations('admin.account');
  const trpc = useTRPC();
  const disable = useCommand(trpc.people.disable);
  const enable = useCommand(trpc.people.enable);
  const endSessions = useCommand(trpc.people.endSessions);
  const setAuditor = useCommand(trpc.people.setAuditor);
  const command = { disable, enable, endSessions, makeAuditor: setAuditor, endAuditor: setAuditor }[act];
  const consequences = useConsequences(act, person);
  const { userId } = person;
  const run = () =>
    act === 'makeAuditor' || act === 'endAuditor'
      ? setAuditor.run({ userId, auditor: act === 'makeAuditor' })
      : { disable, enable, endSessions }[act].run({ userId });
  const state = (disabled: boolean) => (disabled ? t('isDisabled') : t('isEnabled'));
  const sessions = (count: number) => t('hasSessions', { count });
  const audits = (auditor: boolean) => (auditor ? t('isAuditor') : t('isNoAuditor'));
  const [before, after] = {
    disable: [state(person.disabled), state(true)],
    enable: [state(person.disabled), state(false)],
    endSessions: [sessions(person.sessionCount), sessions(0)],
    makeAuditor: [audits(person.auditor), audits(true)],
    endAuditor: [audits(person.auditor), audits(false)],
  }[act];
  return (
    <ConfirmDialog
      title={t(`${act}.title`, { name: person.name })}
      problem={command.problem}
      submit={t(`${act}.submit`)}
      look={act === 'disable' ? 'danger' : 'primary'}
      act={run}
      onClose={onClose}
    >
      <Change before={before} after={after} consequences={consequences} />
    </ConfirmDialog>
  );
}

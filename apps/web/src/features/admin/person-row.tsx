'use client';
import type { AdministeredPerson } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Badge, Button, Time } from '@/ui';
import type { AccountAct } from './account-dialog';
import { useMembershipWords } from './use-membership-words';

/** One person: name, memberships, account, and what an administrator can do. */
export function PersonRow({
  person,
  self,
  onAct,
}: {
  person: AdministeredPerson;
  self: boolean;
  onAct: (act: AccountAct | 'link') => void;
}) {
  const t = useTranslations('admin.people');
  const role = useTranslations('clinical.role');
  const membershipWords = useMembershipWords();
  const { name, disabled, hasPassword, sessionCount, link } = person;
  return (
    <li
      data-person={person.email}
      className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 border-b border-line py-2.5"
    >
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{name}</span>
          {person.administrator ? <Badge tone="accent">{role('administrator')}</Badge> : null}
          {person.auditor ? <Badge>{t('auditor')}</Badge> : null}
          {disabled ? <Badge tone="danger">{t('disabled')}</Badge> : null}
          {!hasPassword && !disabled ? <Badge>{t('invited')}</Badge> : null}
        </p>
        <p className="text-note break-all text-ink-soft">{person.email}</p>
        {person.memberships.map((membership) => (
          <p key={membership.boardId} className="text-note">
            {membership.boardName}: {membershipWords(membership)}
          </p>
        ))}
        <p className="text-note text-ink-soft">
          {t('sessions', { count: sessionCount })}
          {link ? (
            <>
              {' · '}
              {t('linkUntil')} <Time at={link.expiresAt} />
            </>
          ) : null}
        </p>
      </div>
      <div className="flex flex-wrap gap-1.5">
        {disabled ? (
          <Button look="quiet" aria-label={t('enableOf', { name })} onPress={() => onAct('enable')}>
            {t('enable')}
          </Button>
        ) : (
          <>
            <Button look="quiet" aria-label={t('linkOf', { name })} onPress={() => onAct('link')}>
              {hasPassword ? t('reset') : t('newLink')}
            </Button>
            {sessionCount > 0 ? (
              <Button
                look="quiet"
                aria-label={t('endSessionsOf', { name })}
                onPress={() => onAct('endSessions')}
              >
                {t('endSessions')}
              </Button>
            ) : null}
            {person.administrator ? null : (
              <Button
                look="quiet"
                aria-label={t(person.auditor ? 'endAuditorOf' : 'makeAuditorOf', { name })}
                onPress={() => onAct(person.auditor ? 'endAuditor' : 'makeAuditor')}
              >
                {t(person.auditor ? 'endAuditor' : 'makeAuditor')}
              </Button>
            )}
            {self ? null : (
              <Button look="quiet" aria-label={t('disableOf', { name })} onPress={() => onAct('disable')}>
                {t('disable')}
              </Button>
            )}
          </>
        )}
      </div>
    </li>
  );
}

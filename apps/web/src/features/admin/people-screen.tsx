'use client';
import type { AdministeredPeople, UserId } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AdminNav } from '@/features/shell/admin-nav';
import { isMeant } from '@/lib/fold';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Button, EmptyState, PageHead, SearchLine, UnreadableNote } from '@/ui';
import { type AccountAct, AccountDialog } from './account-dialog';
import { InviteDialog } from './invite-dialog';
import { LinkDialog, type LinkedPerson } from './link-dialog';
import { PersonRow } from './person-row';

type Open =
  | { readonly kind: 'invite' }
  | { readonly kind: 'link'; readonly person: LinkedPerson }
  | { readonly kind: AccountAct; readonly userId: UserId };

/** Everyone who can come in, and what an administrator does about it. */
export function PeopleScreen({ initial, selfId }: { initial: AdministeredPeople; selfId: UserId }) {
  const t = useTranslations('admin.people');
  const { data = initial } = useSeededQuery(useTRPC().people.administered.queryOptions({}), initial);
  const [open, setOpen] = useState<Open | null>(null);
  const [words, setWords] = useState('');
  const shown = data.people.filter(({ name, email }) => isMeant(`${name} ${email}`, words));
  const person = open && 'userId' in open ? data.people.find((one) => one.userId === open.userId) : null;
  const close = () => setOpen(null);
  return (
    <>
      <PageHead
        title={t('title')}
        lead={t('lead')}
        actions={
          <Button look="primary" onPress={() => setOpen({ kind: 'invite' })}>
            {t('invite')}
          </Button>
        }
      />
      <AdminNav people />
      <SearchLine
        label={t('search')}
        hint={t('search')}
        value={words}
        onChange={setWords}
        className="mb-3 max-w-sm"
      />
      <UnreadableNote rows={data.unreadable} />
      {shown.length === 0 ? (
        <EmptyState title={t('nobody')} hint={t('nobodyHint')} />
      ) : (
        <ul className="border-t border-line">
          {shown.map((one) => (
            <PersonRow
              key={one.userId}
              person={one}
              self={one.userId === selfId}
              onAct={(kind) =>
                setOpen(kind === 'link' ? { kind, person: one } : { kind, userId: one.userId })
              }
            />
          ))}
        </ul>
      )}
      {open?.kind === 'invite' ? (
        <InviteDialog
          onClose={close}
          onInvited={(invited) =>
            setOpen({ kind: 'link', person: { ...invited, hasPassword: false, link: null } })
          }
        />
      ) : null}
      {open?.kind === 'link' ? <LinkDialog person={open.person} onClose={close} /> : null}
      {open && open.kind !== 'invite' && open.kind !== 'link' && person ? (
        <AccountDialog act={open.kind} person={person} onClose={close} />
      ) : null}
    </>
  );
}

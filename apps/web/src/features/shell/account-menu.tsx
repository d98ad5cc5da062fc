'use client';
import type { BoardMembership, MeView } from '@consilium/contracts';
import { CircleUser, Keyboard, LogOut, Power } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Button, Dialog, ProblemAlert } from '@/ui';
import { LanguageSwitch } from './language-switch';
import { MenuButton } from './menu-button';

const iconClass = 'size-4 shrink-0 text-ink-soft';

/** Ends this session on the server, then loads the sign-in page afresh so that nothing stays in memory. */
async function signOut() {
  await fetch('/sign-out', { method: 'POST', redirect: 'manual' });
  window.location.assign('/sign-in');
}

export interface AccountMenuProps {
  me: MeView;
  membership: BoardMembership | null;
  onKeys: () => void;
  onLocale: (locale: 'en' | 'ko') => void;
}

export function AccountMenu({ me, membership, onKeys, onLocale }: AccountMenuProps) {
  const t = useTranslations();
  const [asking, setAsking] = useState(false);
  const everywhere = useCommand(useTRPC().me.signOutEverywhere);
  const roles = membership?.roles.map((role) => t(`clinical.role.${role}`)).join(', ');
  const specialty = membership?.specialty ? t(`clinical.specialty.${membership.specialty}`) : null;
  return (
    <>
      <MenuButton
        label={t('nav.account')}
        placement="bottom end"
        className="inline-flex min-h-8 items-center gap-1.5 rounded-md px-1.5 text-ink-soft data-hovered:bg-hover data-hovered:text-ink"
        head={
          <div className="hairline-b mb-1 px-2 pt-1 pb-2">
            <p className="font-semibold">{me.name}</p>
            <p className="text-note text-ink-soft">{[roles, specialty].filter(Boolean).join(' · ')}</p>
            <p className="text-note text-ink-soft">{me.email}</p>
            <div className="mt-2 sm:hidden">
              <LanguageSwitch onChange={onLocale} />
            </div>
          </div>
        }
        lines={[
          { id: 'keys', label: t('nav.keys'), icon: <Keyboard aria-hidden className={iconClass} /> },
          {
            id: 'sign-out',
            label: t('nav.signOut'),
            icon: <LogOut aria-hidden className={iconClass} />,
            apart: true,
          },
          {
            id: 'everywhere',
            label: t('nav.signOutEverywhere'),
            hint: t('nav.signOutEverywhereHint', { count: me.sessionCount }),
            icon: <Power aria-hidden className={iconClass} />,
          },
        ]}
        onAction={(id) => {
          if (id === 'keys') onKeys();
          else if (id === 'sign-out') void signOut();
          else setAsking(true);
        }}
      >
        <CircleUser aria-hidden className="size-4 shrink-0" />
        <span className="max-w-40 truncate font-medium max-lg:sr-only">{me.name}</span>
      </MenuButton>
      <Dialog
        isOpen={asking}
        onOpenChange={setAsking}
        title={t('nav.signOutEverywhere')}
        width="small"
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{t('common.cancel')}</Button>
            <Button
              look="danger"
              isPending={everywhere.pending}
              onPress={() => void everywhere.run({}).then(({ ok }) => (ok ? signOut() : undefined))}
            >
              {t('nav.signOutEverywhere')}
            </Button>
          </>
        }
      >
        <p>{t('nav.signOutEverywhereConfirm')}</p>
        <ProblemAlert problem={everywhere.problem} className="mt-3" />
      </Dialog>
    </>
  );
}

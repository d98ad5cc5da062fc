'use client';
import type { BoardMembership, MeetingPage, MeView } from '@consilium/contracts';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from 'react-aria-components';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { AccountMenu } from './account-menu';
import { BoardSwitch } from './board-switch';
import { ConnectionState } from './connection';
import { LanguageSwitch } from './language-switch';
import { MeetingState } from './meeting-state';
import { ThemeChoice } from './theme-choice';
import { WhoIsHere } from './who-is-here';
import { Wordmark } from './wordmark';

export interface ContextBarProps {
  me: MeView;
  membership: BoardMembership | null;
  ahead: MeetingPage;
  onPalette: () => void;
  onKeys: () => void;
}

/** Where one is: board, meeting, who else, whether it is live; and on its right what one sets for oneself. */
export function ContextBar({ me, membership, ahead, onPalette, onKeys }: ContextBarProps) {
  const t = useTranslations('nav');
  const setLocale = useCommand(useTRPC().me.setLocale);
  const tellLocale = (locale: 'en' | 'ko') => void setLocale.run({ locale });
  return (
    <header
      data-print="hide"
      className="sticky top-0 z-20 flex min-h-12 items-center gap-2 border-b border-line bg-surface px-3 sm:gap-3 sm:px-5"
    >
      <span className="flex md:hidden">
        <Wordmark compact />
      </span>
      {membership ? (
        <>
          <BoardSwitch memberships={me.memberships} current={membership} />
          <span className="hidden min-w-0 sm:contents">
            <MeetingState boardId={membership.boardId} initial={ahead} />
          </span>
        </>
      ) : null}
      <span className="flex-1" />
      <Button
        onPress={onPalette}
        aria-label={t('palette')}
        className="inline-flex min-h-8 shrink-0 items-center gap-2 rounded-md px-2 text-note text-ink-soft data-hovered:bg-hover lg:border lg:border-line"
      >
        <Search aria-hidden className="size-4 shrink-0" />
        <span className="hidden whitespace-nowrap lg:inline">{t('palette')}</span>
        <kbd className="hidden font-sans whitespace-nowrap text-ink-faint lg:inline">Ctrl K</kbd>
      </Button>
      {membership ? (
        <>
          <WhoIsHere />
          <ConnectionState />
        </>
      ) : null}
      <span className="hidden sm:contents">
        <LanguageSwitch onChange={tellLocale} />
      </span>
      <ThemeChoice />
      <AccountMenu me={me} membership={membership} onKeys={onKeys} onLocale={tellLocale} />
    </header>
  );
}

'use client';
import type { BoardMembership, MeetingPage, MeView } from '@consilium/contracts';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { askedFor } from '@/lib/address-filters';
import { useHotkeys } from '@/lib/hotkeys';
import { useKeptFocus } from '@/lib/kept-focus';
import { onDemand } from '@/lib/on-demand';
import { ContextBar } from './context-bar';
import { DemoBand } from './demo-band';
import { type Abilities, destinationsFor } from './destinations';
import type { KeySheetProps } from './key-sheet';
import { PageProgress } from './page-progress';
import { PaletteDoor } from './palette-door';
import { BottomBar, Rail } from './rail';

const KeySheet = onDemand<KeySheetProps>(() => import('./key-sheet').then((file) => file.KeySheet));

export interface ShellProps {
  me: MeView;
  membership: BoardMembership | null;
  abilities: Abilities;
  /** The open meeting or the next one. */
  ahead: MeetingPage;
  children: ReactNode;
}

/** The frame around every page: rail or bottom bar, context bar, keys and palette. */
export function Shell({ me, membership, abilities, ahead, children }: ShellProps) {
  const t = useTranslations('common');
  const router = useRouter();
  const [palette, setPalette] = useState(false);
  const [keys, setKeys] = useState(false);
  const destinations = destinationsFor(abilities);
  const go = (href: string) => {
    askedFor(href);
    router.push(href);
  };
  useKeptFocus();
  useHotkeys({
    ...Object.fromEntries(destinations.map(({ letter, href }) => [`g ${letter}`, () => go(href)])),
    '$mod+k': () => setPalette((open) => !open),
    '?': () => setKeys(true),
  });
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        data-print="hide"
        className="fixed top-1 left-1 z-50 -translate-y-16 rounded-md bg-accent px-3 py-2 text-on-accent focus:translate-y-0"
      >
        {t('skipToContent')}
      </a>
      <PageProgress />
      {me.demo ? <DemoBand /> : null}
      <div className="flex flex-1">
        <Rail destinations={destinations} />
        <div className="flex min-w-0 flex-1 flex-col">
          <ContextBar
            me={me}
            membership={membership}
            ahead={ahead}
            onPalette={() => setPalette(true)}
            onKeys={() => setKeys(true)}
          />
          <main
            id="content"
            tabIndex={-1}
            className="min-w-0 flex-1 px-4 pt-5 pb-24 outline-none sm:px-6 md:pb-12 print:pb-0"
          >
            {children}
          </main>
        </div>
      </div>
      <BottomBar destinations={destinations} />
      <PaletteDoor
        isOpen={palette}
        onOpenChange={setPalette}
        destinations={destinations}
        boardId={membership?.boardId ?? null}
      />
      <KeySheet isOpen={keys} onOpenChange={setKeys} destinations={destinations} />
    </div>
  );
}

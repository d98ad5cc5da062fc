'use client';
import type { BoardId } from '@consilium/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { FileText, Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useDeferredValue, useLayoutEffect, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Header,
  Input,
  Menu,
  MenuItem,
  MenuSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { askedFor } from '@/lib/address-filters';
import { isMeant } from '@/lib/fold';
import { useTRPC } from '@/lib/trpc';
import { BoardDecisionMark, cx } from '@/ui';
import type { Destination } from './destinations';
import { paletteLook } from './palette-waiting';

const menuItemClass =
  'flex min-h-8 cursor-pointer items-center gap-2 rounded-sm px-2 py-1.5 outline-none data-focused:bg-hover data-disabled:opacity-60 data-selected:font-semibold data-selected:text-accent-ink';

export interface PaletteProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  destinations: readonly Destination[];
  boardId: BoardId | null;
  words: string;
  onWords: (words: string) => void;
}

/** Ctrl/Cmd-K: go to a page, or find a case by pseudonym or by words of its question. */
export function Palette({ isOpen, onOpenChange, ...props }: PaletteProps) {
  // A moment after what waited in its place has given the focus back: there it returns when the palette is closed.
  const [isPlaced, setPlaced] = useState(false);
  useLayoutEffect(() => setPlaced(true), []);
  return (
    <ModalOverlay
      isOpen={isOpen && isPlaced}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-40 flex h-(--visual-viewport-height) items-start justify-center bg-[rgb(20_16_8/0.45)] p-3 sm:pt-[12vh]"
    >
      <Modal className={cx(paletteLook.box, 'flex flex-col')}>
        <PaletteBody {...props} close={() => onOpenChange(false)} />
      </Modal>
    </ModalOverlay>
  );
}

function PaletteBody({
  destinations,
  boardId,
  words,
  onWords,
  close,
}: Omit<PaletteProps, 'isOpen' | 'onOpenChange'> & { close: () => void }) {
  const t = useTranslations('nav');
  const common = useTranslations('common');
  const router = useRouter();
  const trpc = useTRPC();
  const search = useDeferredValue(words.trim());
  const cases = useQuery({
    ...trpc.case.list.queryOptions({ boardId: boardId as BoardId, search, limit: 8 }),
    enabled: boardId !== null && search.length > 0,
    placeholderData: keepPreviousData,
  });
  // The cases of an earlier word stay in sight, and can't be chosen for those of this one.
  const isBusy =
    boardId !== null &&
    words.trim() !== '' &&
    (search !== words.trim() || cases.isPlaceholderData || cases.isPending);
  const found = search && boardId ? (cases.data?.items ?? []) : [];
  const places = destinations.filter(({ id }) => isMeant(t(id), words));
  const go = (href: string) => {
    close();
    askedFor(href);
    router.push(href);
  };
  return (
    <Dialog aria-label={t('palette')} className="flex min-h-0 flex-col outline-none">
      <Autocomplete inputValue={words} onInputChange={onWords} disableVirtualFocus={false}>
        <TextField aria-label={t('palette')} autoFocus className={cx(paletteLook.line, 'hairline-b')}>
          <Search aria-hidden className="size-4 shrink-0 text-ink-soft" />
          <Input placeholder={t('paletteHint')} className={paletteLook.input} />
        </TextField>
        <Menu
          aria-label={t('palette')}
          className="min-h-0 overflow-y-auto p-1.5 outline-none"
          disabledKeys={isBusy ? found.map(({ id }) => `/cases/${id}`) : []}
          renderEmptyState={() => (
            <p className="px-3 py-6 text-ink-soft">{isBusy ? common('searching') : t('paletteEmpty')}</p>
          )}
          onAction={(key) => go(String(key))}
        >
          {places.length > 0 ? (
            <MenuSection>
              <Header className="eyebrow px-2 py-1">{t('paletteGo')}</Header>
              {places.map(({ id, href, Icon }) => (
                <MenuItem key={id} id={href} textValue={t(id)} className={menuItemClass}>
                  <Icon aria-hidden className="size-4 shrink-0 text-ink-soft" />
                  {t(id)}
                </MenuItem>
              ))}
            </MenuSection>
          ) : null}
          {found.length > 0 ? (
            <MenuSection>
              <Header className="eyebrow px-2 py-1">{t('paletteCases')}</Header>
              {found.map((item) => (
                <MenuItem
                  key={item.id}
                  id={`/cases/${item.id}`}
                  textValue={item.pseudonym}
                  className={menuItemClass}
                >
                  <FileText aria-hidden className="size-4 shrink-0 text-ink-soft" />
                  <span className="shrink-0 font-semibold whitespace-nowrap">{item.pseudonym}</span>
                  <span className="min-w-0 flex-1 truncate text-ink-soft">{item.question}</span>
                  {item.boardDecisionRequired ? <BoardDecisionMark className="max-sm:hidden" /> : null}
                </MenuItem>
              ))}
            </MenuSection>
          ) : null}
        </Menu>
      </Autocomplete>
    </Dialog>
  );
}

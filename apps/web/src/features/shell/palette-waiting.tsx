'use client';
import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef } from 'react';
import type { PaletteProps } from './palette';

/** The line one types in, in the same place and look before and after the palette's code is there. */
export const paletteLook = {
  box: 'arrive max-h-full w-full max-w-xl rounded-lg bg-raised shadow-(--shadow) sm:max-h-[70vh]',
  line: 'flex items-center gap-2 px-4',
  input: 'min-h-12 w-full bg-transparent text-lead outline-none',
};

/** Stands for the palette until its code is there: what is typed meanwhile is neither lost nor taken for the keys of the page. */
export function PaletteWaiting({ isOpen, ...props }: PaletteProps) {
  return isOpen ? <Waiting {...props} /> : null;
}

function Waiting({ onOpenChange, words, onWords }: Omit<PaletteProps, 'isOpen'>) {
  const t = useTranslations('nav');
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const box = dialog.current;
    box?.showModal();
    // Gives the focus back to what had it, from which the palette takes it.
    return () => box?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={t('palette')}
      aria-busy
      onCancel={(event) => {
        event.preventDefault();
        onOpenChange(false);
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onOpenChange(false);
      }}
      className="fixed inset-0 m-0 flex h-(--visual-viewport-height) max-h-none w-full max-w-none items-start justify-center bg-transparent p-3 text-ink backdrop:bg-[rgb(20_16_8/0.45)] sm:pt-[12vh]"
    >
      <div className={paletteLook.box}>
        <div className={paletteLook.line}>
          <Search aria-hidden className="size-4 shrink-0 text-ink-soft" />
          <input
            aria-label={t('palette')}
            placeholder={t('paletteHint')}
            value={words}
            onChange={({ target }) => onWords(target.value)}
            className={paletteLook.input}
          />
        </div>
      </div>
    </dialog>
  );
}

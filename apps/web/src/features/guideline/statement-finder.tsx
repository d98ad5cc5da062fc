'use client';
import { useTranslations } from 'next-intl';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { isMeant } from '@/lib/fold';
import { Button, SearchLine, Select } from '@/ui';

const KINDS = ['recommendation', 'evidence', 'status', 'definition', 'background', 'limitation'] as const;
type Kind = (typeof KINDS)[number] | 'all';

/** Hides the statements that do not fit: they are drawn by the server, each as an `li` with its id and kind. */
export function StatementFinder({ kinds, children }: { kinds: Record<Kind, string>; children: ReactNode }) {
  const t = useTranslations('evidence.browser');
  const [words, setWords] = useState('');
  const [kind, setKind] = useState<Kind>('all');
  const [shown, setShown] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let count = 0;
    for (const item of list.current?.querySelectorAll<HTMLElement>('[data-kind]') ?? []) {
      const fits =
        (kind === 'all' || item.dataset['kind'] === kind) && isMeant(item.textContent ?? '', words);
      item.hidden = !fits;
      if (fits) count += 1;
    }
    setShown(count);
  }, [words, kind]);
  const clear = () => {
    setWords('');
    setKind('all');
  };
  useShowTarget(clear);
  return (
    <>
      <div data-print="hide" className="mb-2 flex flex-wrap items-end gap-3">
        <SearchLine
          label={t('search')}
          hint={t('search')}
          value={words}
          onChange={setWords}
          className="min-w-56 flex-1"
        />
        <Select<Kind>
          label={t('kind')}
          className="w-48"
          options={(['all', ...KINDS] as const).map((value) => ({ value, label: kinds[value] }))}
          value={kind}
          onChange={setKind}
        />
        <p role="status" className="min-h-8 content-center text-note text-ink-soft">
          {shown === null ? '' : t('count', { count: shown })}
        </p>
        {words || kind !== 'all' ? <Button onPress={clear}>{t('clear')}</Button> : null}
      </div>
      <div ref={list}>{children}</div>
    </>
  );
}

/**
 * Brings what the address names into view and marks it. The browser does so itself after a full load only; a link inside the product
 * changes the address alone.
 */
function useShowTarget(clear: () => void) {
  const latest = useRef(clear);
  useEffect(() => {
    latest.current = clear;
  });
  useEffect(() => {
    let frame = 0;
    const show = () => {
      const target = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
      for (const old of document.querySelectorAll('[data-target]'))
        delete (old as HTMLElement).dataset['target'];
      if (!target) return;
      latest.current();
      target.hidden = false;
      target.dataset['target'] = 'true';
      target.focus({ preventScroll: true });
      // What the filter hid comes back above it first.
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => target.scrollIntoView({ block: 'center' }));
      });
    };
    // Where the address names it already, a link to it changes nothing, and is meant all the same.
    const showAgain = ({ target }: MouseEvent) => {
      const link = target instanceof Element ? target.closest('a') : null;
      if (link?.hash && link.href === window.location.href) show();
    };
    show();
    window.addEventListener('hashchange', show);
    document.addEventListener('click', showAgain);
    return () => {
      window.removeEventListener('hashchange', show);
      document.removeEventListener('click', showAgain);
      cancelAnimationFrame(frame);
    };
  }, []);
}

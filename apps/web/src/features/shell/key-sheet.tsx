'use client';
import { useTranslations } from 'next-intl';
import { Dialog, Section } from '@/ui';
import type { Destination } from './destinations';

const LISTS = [
  { id: 'next', keys: ['j'] },
  { id: 'previous', keys: ['k'] },
  { id: 'open', keys: ['Enter'] },
  { id: 'filter', keys: ['/'] },
] as const;
const CASE = [
  { id: 'comment', keys: ['c'] },
  { id: 'vote', keys: ['v'] },
] as const;
const EVERYWHERE = [
  { id: 'palette', keys: ['Ctrl / ⌘', 'K'] },
  { id: 'sheet', keys: ['?'] },
  { id: 'escape', keys: ['Esc'] },
] as const;

export interface KeySheetProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  destinations: readonly Destination[];
}

export function KeySheet({ isOpen, onOpenChange, destinations }: KeySheetProps) {
  const t = useTranslations('keys');
  const go = destinations.map(({ id, letter }) => ({ id, keys: ['g', letter] }));
  return (
    <Dialog isOpen={isOpen} onOpenChange={onOpenChange} title={t('title')}>
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        <Group title={t('groups.go')} lines={go.map((line) => ({ ...line, words: t(line.id) }))} />
        <Group title={t('groups.lists')} lines={LISTS.map((line) => ({ ...line, words: t(line.id) }))} />
        <Group
          title={t('groups.everywhere')}
          lines={EVERYWHERE.map((line) => ({ ...line, words: t(line.id) }))}
        />
        <Group title={t('groups.case')} lines={CASE.map((line) => ({ ...line, words: t(line.id) }))} />
      </div>
      <p className="mt-5 text-note text-ink-soft">{t('hint')}</p>
    </Dialog>
  );
}

function Group({
  title,
  lines,
}: {
  title: string;
  lines: readonly { id: string; keys: readonly string[]; words: string }[];
}) {
  return (
    <Section title={title} level={3}>
      <ul>
        {lines.map((line) => (
          <li key={line.id} className="flex min-h-7 items-center justify-between gap-4">
            {line.words}
            <span className="flex gap-1">
              {line.keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 rounded-sm border border-line-strong bg-sunken px-1.5 text-center font-sans text-note"
                >
                  {key}
                </kbd>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

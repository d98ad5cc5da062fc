'use client';
import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { useFactText } from '@/features/case/fact-text';
import { Alert, Button } from '@/ui';
import type { Entry } from './entry';
import type { EntryKey, Merge } from './merge';

/** Someone else saved the case meanwhile: what came from them, what both changed, and that nothing of one's own is lost. */
export function Conflict({
  merge,
  theirs,
  onTake,
}: {
  merge: Pick<Merge, 'conflicts' | 'taken'>;
  theirs: Entry;
  onTake: (key: EntryKey) => void;
}) {
  const t = useTranslations('entry.conflict');
  const fact = useTranslations('case.fact');
  const common = useTranslations('common');
  const type = useTranslations('clinical.caseType');
  const field = useTranslations('entry.field');
  const factText = useFactText();
  const box = useRef<HTMLDivElement>(null);
  // Scrolls to the head of the form, where this is shown, since the writer may be anywhere in it.
  useEffect(() => box.current?.focus(), []);
  const nameOf = (key: EntryKey) => (key === 'type' ? field('type') : fact(key));
  const textOf = (key: EntryKey) =>
    (key === 'type'
      ? type(theirs.type)
      : key === 'question'
        ? theirs.question
        : factText(key, theirs.facts)) || common('unknown');
  return (
    <div ref={box} tabIndex={-1} className="scroll-mt-20 rounded-md">
      <Alert tone="warning" title={t('title')}>
        <p>{t('kept')}</p>
        {merge.taken.length > 0 ? (
          <p className="mt-1">{t('taken', { fields: merge.taken.map(nameOf).join(', ') })}</p>
        ) : null}
        {merge.conflicts.length > 0 ? (
          <>
            <p className="mt-1">{t('both')}</p>
            <ul className="mt-1 flex flex-col gap-2">
              {merge.conflicts.map((key) => (
                <li key={key} className="flex flex-wrap items-start gap-x-3 gap-y-1">
                  <span className="min-w-0 flex-1">
                    <span className="font-medium">{nameOf(key)}</span>
                    <span className="line-clamp-3 whitespace-pre-line">
                      {t('theirs')} {textOf(key)}
                    </span>
                  </span>
                  <Button onPress={() => onTake(key)}>
                    {t('take')}
                    <span className="sr-only"> {nameOf(key)}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        <p className="mt-1">{t('then')}</p>
      </Alert>
    </div>
  );
}

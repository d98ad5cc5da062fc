'use client';
import type { HistoryLine } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { EmptyState, Time } from '@/ui';

/** The journal of one case, newest first, each event as a sentence. */
export default function CaseHistory({ lines }: { lines: readonly HistoryLine[] }) {
  const t = useTranslations('case.history');
  const event = useTranslations('event');
  if (lines.length === 0) return <EmptyState title={t('empty')} />;
  return (
    <ol>
      {lines.map((line) => (
        <li key={`${line.stream}-${line.seq}`} className="border-b border-line py-2">
          <p>{event(line.type.replaceAll('.', '-'), { ...line.params, actor: line.actorName })}</p>
          {line.text ? (
            <p className="mt-0.5 border-l-2 border-line pl-2 whitespace-pre-line text-ink-soft">
              {line.text}
            </p>
          ) : null}
          <p className="tabular mt-0.5 flex flex-wrap gap-x-2 text-note text-ink-soft">
            <Time at={line.at} />
            <span>{t('row', { seq: line.seq })}</span>
            <span className="font-mono" title={line.hash}>
              {line.hash.slice(0, 12)}
            </span>
          </p>
        </li>
      ))}
    </ol>
  );
}

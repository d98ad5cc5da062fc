'use client';
import type { HistoryLine } from '@consilium/contracts';
import { ChevronRight } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Facts, Time } from '@/ui';
import { Link } from '@/ui/link';
import { CopyHash } from './copy-hash';
import { useSentence } from './sentence';
import { Stamp } from './stamp';

/** A row of the journal as a sentence; opened, what stands in it. */
export function JournalRow({ line }: { line: HistoryLine }) {
  const t = useTranslations('audit.row');
  const eventName = useTranslations('event.eventName');
  const role = useTranslations('clinical.role');
  const sentence = useSentence();
  const key = line.type.replaceAll('.', '-');
  return (
    <li>
      <details className="group border-b border-line">
        <summary
          data-row
          className="grid list-none grid-cols-[1rem_minmax(0,1fr)] items-baseline gap-x-2 py-1.5 hover:bg-hover md:grid-cols-[1rem_2.75rem_8.5rem_minmax(0,1fr)_5.5rem] [&::-webkit-details-marker]:hidden"
        >
          <ChevronRight
            aria-hidden
            className="size-4 self-center text-ink-faint transition-transform duration-150 group-open:rotate-90"
          />
          <span className="tabular text-right text-ink-soft max-md:hidden">{line.seq}</span>
          <span className="text-note whitespace-nowrap text-ink-soft max-md:hidden">
            <Stamp at={line.at} />
          </span>
          <span className="min-w-0">{sentence(line)}</span>
          <span className="tabular text-note text-ink-soft max-md:col-start-2 md:text-right">
            <span className="md:hidden">
              {line.seq} · <Stamp at={line.at} />
              {line.pseudonym ? ' · ' : null}
            </span>
            {line.pseudonym}
          </span>
        </summary>
        <div className="mb-2 ml-6 border-l-2 border-line-strong py-1 pl-4">
          {line.text ? <p className="mb-2 max-w-prose whitespace-pre-line">{line.text}</p> : null}
          <Facts
            className="text-note"
            items={[
              {
                id: 'type',
                label: t('type'),
                value: (
                  <>
                    {eventName.has(key) ? eventName(key) : null}{' '}
                    <code className="font-mono">{line.type}</code>
                  </>
                ),
              },
              {
                id: 'row',
                label: t('row'),
                value: (
                  <code className="font-mono break-all">
                    {line.stream} #{line.seq}
                  </code>
                ),
              },
              {
                id: 'at',
                label: t('at'),
                value: (
                  <>
                    <Time at={line.at} /> <code className="font-mono">{line.at}</code>
                  </>
                ),
              },
              {
                id: 'by',
                label: t('by'),
                value:
                  line.actorRole === 'system' ? t('system') : `${line.actorName}, ${role(line.actorRole)}`,
              },
              ...(line.caseId
                ? [
                    {
                      id: 'case',
                      label: t('case'),
                      value: (
                        <Link
                          href={`/cases/${line.caseId}`}
                          className="font-semibold text-accent-ink underline underline-offset-2"
                        >
                          {line.pseudonym ?? t('toCase')}
                        </Link>
                      ),
                    },
                  ]
                : []),
              { id: 'hash', label: t('hash'), value: <CopyHash hash={line.hash} /> },
            ]}
          />
        </div>
      </details>
    </li>
  );
}

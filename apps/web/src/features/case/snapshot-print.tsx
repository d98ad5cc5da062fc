'use client';
import type { CaseView } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { DemonstrationMark, isDemonstration } from '@/features/guideline/demonstration-mark';
import { Time } from '@/ui';
import { Disclosure } from './disclosure';

/** The small print under a recommendation: which edition, of which facts, with which hash; and what was advised before. */
export function SnapshotPrint({ view }: { view: CaseView }) {
  const t = useTranslations('case.print');
  const common = useTranslations('common');
  const { snapshot, earlierSnapshots } = view;
  if (!snapshot) return null;
  return (
    <footer className="flex flex-col gap-1 border-t border-line pt-2 text-note text-ink-soft">
      <p>
        {t('made', { edition: snapshot.edition, version: snapshot.factsVersion })}{' '}
        <Time at={snapshot.createdAt} /> {isDemonstration(snapshot.edition) ? <DemonstrationMark /> : null}
      </p>
      <p className="tabular break-all">
        {common('hash.label')} <span className="font-mono">{snapshot.hash}</span>
      </p>
      <p>{common('notADevice')}</p>
      {earlierSnapshots.length > 0 ? (
        <Disclosure summary={t('earlier', { count: earlierSnapshots.length })}>
          <ul className="mt-1 flex flex-col gap-1">
            {earlierSnapshots.map((earlier) => (
              <li key={earlier.id}>
                {t('version', { version: earlier.factsVersion })} · <Time at={earlier.createdAt} />
                <span className="tabular block font-mono break-all">{earlier.hash}</span>
              </li>
            ))}
          </ul>
        </Disclosure>
      ) : null}
    </footer>
  );
}

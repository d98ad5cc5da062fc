'use client';
import type { CaseListItem } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { BoardDecisionMark, Link } from '@/ui';
import { Completeness } from './completeness';
import { Diagnosis } from './diagnosis';
import { CaseStatusBadge } from './status-badge';

/** One case as a line to read: on Today, and in the list on a phone. */
export function CaseCard({ item, showStatus = false }: { item: CaseListItem; showStatus?: boolean }) {
  const t = useTranslations('cases');
  return (
    <article className="relative flex flex-col gap-1 border-b border-line py-3 hover:bg-hover">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Link
          href={`/cases/${item.id}`}
          data-row
          className="font-semibold text-accent-ink after:absolute after:inset-0"
        >
          {item.pseudonym}
        </Link>
        <span className="text-ink-soft">
          <Diagnosis primarySite={item.primarySite} whoGrade={item.whoGrade} />
        </span>
        {showStatus ? <CaseStatusBadge status={item.status} /> : null}
      </div>
      <p className="line-clamp-2 max-w-prose">{item.question || t('noQuestion')}</p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-1 text-note">
        {item.boardDecisionRequired ? <BoardDecisionMark /> : null}
        <Completeness percent={item.completeness} missing={item.missingCount} />
        {item.openAnnotations > 0 ? (
          <span className="text-ink-soft">{t('comments', { count: item.openAnnotations })}</span>
        ) : null}
      </div>
    </article>
  );
}

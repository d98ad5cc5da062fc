'use client';
import type { AgendaItemView } from '@consilium/contracts';
import { CircleCheck, CircleDashed } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { FeeLine } from '@/features/fee/fee-line';
import { useSiteName } from '@/lib/site-name';
import { BoardDecisionMark } from '@/ui';
import { Link } from '@/ui/link';
import { CameFrom } from './came-from';

/** A case on an agenda, in two or three lines. */
export function AgendaLine({ item }: { item: AgendaItemView }) {
  const t = useTranslations();
  const site = useSiteName();
  const whole = item.missingCount === 0;
  return (
    <div className="flex min-w-0 flex-col gap-0.5">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-0.5">
        <Link
          href={`/cases/${item.caseId}`}
          data-row
          className="tabular font-semibold text-accent-ink underline-offset-2 hover:underline"
        >
          {item.pseudonym}
        </Link>
        <span className="text-ink-soft">
          {site(item.primarySite)}
          {item.whoGrade ? ` · ${t(`clinical.grade.${item.whoGrade}`)}` : null}
        </span>
      </p>
      <p className="line-clamp-2">{item.question || t('cases.noQuestion')}</p>
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-note">
        {item.boardDecisionRequired ? (
          <BoardDecisionMark
            reasons={item.boardDecisionReasons.map((reason) => t(`guideline.boardReason.${reason}`))}
          />
        ) : null}
        <span className="inline-flex items-center gap-1 text-ink-soft">
          {whole ? (
            <CircleCheck aria-hidden className="size-3.5" />
          ) : (
            <CircleDashed aria-hidden className="size-3.5" />
          )}
          {whole
            ? t('common.completeness.full')
            : t('common.completeness.missing', { count: item.missingCount })}
        </span>
        {item.recusedUserIds.length > 0 ? (
          <span className="text-ink-soft">
            {t('schedule.recused', { count: item.recusedUserIds.length })}
          </span>
        ) : null}
      </p>
      {item.cameFrom ? <CameFrom from={item.cameFrom} /> : null}
      {item.fee ? <FeeLine fee={item.fee} /> : null}
    </div>
  );
}

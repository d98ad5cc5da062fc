'use client';
import type { CaseListItem } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { BoardDecisionMark, Cell, HeadCell, Ki67Scale, Link, Row, Table, Time } from '@/ui';
import { Completeness } from './completeness';
import { Diagnosis } from './diagnosis';
import { CaseStatusBadge } from './status-badge';

/** Cases as a dense table; each row is one link. */
export function CaseTable({ items }: { items: readonly CaseListItem[] }) {
  const t = useTranslations();
  return (
    <Table caption={t('cases.title')}>
      <thead>
        <tr>
          <HeadCell>{t('cases.columns.case')}</HeadCell>
          <HeadCell className="w-[34%]">{t('cases.columns.question')}</HeadCell>
          <HeadCell>{t('cases.columns.diagnosis')}</HeadCell>
          <HeadCell className="max-lg:hidden">{t('cases.columns.ki67')}</HeadCell>
          <HeadCell>{t('cases.columns.completeness')}</HeadCell>
          <HeadCell>{t('cases.columns.status')}</HeadCell>
          <HeadCell className="max-xl:hidden">{t('cases.columns.updated')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <Row key={item.id} className="relative hover:bg-hover has-focus-visible:bg-hover">
            <Cell className="whitespace-nowrap">
              <Link
                href={`/cases/${item.id}`}
                data-row
                className="tabular font-semibold text-accent-ink after:absolute after:inset-0"
              >
                {item.pseudonym}
              </Link>
              <div className="text-note text-ink-soft">
                {item.own ? t('cases.own') : t(`clinical.caseType.${item.type}`)}
              </div>
            </Cell>
            <Cell>
              <p className="line-clamp-2">{item.question || t('cases.noQuestion')}</p>
              <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-note text-ink-soft empty:hidden">
                {item.boardDecisionRequired ? <BoardDecisionMark /> : null}
                {item.openAnnotations > 0 ? t('cases.comments', { count: item.openAnnotations }) : null}
              </div>
            </Cell>
            <Cell>
              <Diagnosis primarySite={item.primarySite} whoGrade={item.whoGrade} />
            </Cell>
            <Cell className="whitespace-nowrap max-lg:hidden">
              <Ki67Scale size="line" value={item.ki67Percent} />
            </Cell>
            <Cell className="text-note">
              <Completeness percent={item.completeness} missing={item.missingCount} layout="stack" />
            </Cell>
            <Cell>
              <CaseStatusBadge status={item.status} />
              {item.meeting ? (
                <div className="mt-1 text-note whitespace-nowrap text-ink-soft">
                  <Time at={item.meeting.startsAt} show="short" />
                </div>
              ) : null}
            </Cell>
            <Cell className="text-note whitespace-nowrap text-ink-soft max-xl:hidden">
              <Time at={item.updatedAt} show="short" />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

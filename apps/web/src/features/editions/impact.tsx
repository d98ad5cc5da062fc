import type { AssessmentProgress, BoardImpact } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Cell, HeadCell, Row, Table, Time } from '@/ui';

/** How far the stored recommendations have been compared: all of them first; then what changes is compared as it comes. */
export function Progress({ progress: { done, total, coveredAt } }: { progress: AssessmentProgress }) {
  const t = useTranslations('editions.progress');
  if (coveredAt !== null)
    return (
      <p role="status" className="text-note text-ink-soft">
        {t('covered')} <Time at={coveredAt} />
      </p>
    );
  const share = total === 0 ? 0 : Math.round((100 * done) / total);
  return (
    <div className="max-w-md">
      <div
        role="progressbar"
        aria-label={t('label')}
        aria-valuenow={share}
        aria-valuemin={0}
        aria-valuemax={100}
        className="h-1.5 overflow-hidden rounded-sm bg-sunken"
      >
        <div className="h-full bg-accent transition-[width] duration-150" style={{ width: `${share}%` }} />
      </div>
      <p role="status" className="tabular text-note">
        {total === 0 ? t('waiting') : t('text', { done, total })}
      </p>
      <p className="text-note text-ink-soft">{t('incomplete')}</p>
    </div>
  );
}

/** How many cases of each board would be answered otherwise: numbers alone, since an administrator sees no case. */
export function Impact({ impact }: { impact: readonly BoardImpact[] }) {
  const t = useTranslations('editions.impact');
  if (impact.length === 0) return <p className="text-ink-soft">{t('none')}</p>;
  return (
    <Table caption={t('caption')} className="max-w-md">
      <thead>
        <tr>
          <HeadCell>{t('board')}</HeadCell>
          <HeadCell className="text-right">{t('open')}</HeadCell>
          <HeadCell className="text-right">{t('past')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {impact.map(({ boardId, boardName, open, past }) => (
          <Row key={boardId}>
            <Cell>{boardName}</Cell>
            <Cell className="tabular text-right">{open}</Cell>
            <Cell className="tabular text-right">{past}</Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

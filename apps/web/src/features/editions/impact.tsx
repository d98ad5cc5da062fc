import type { AssessmentProgress, BoardImpact } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Cell, HeadCell, Row, Table, Time } from '@/ui';

/** How far the stored recommendations have been compared. */
export function Progress({ progress }: { progress: AssessmentProgress }) {
  const t = useTranslations('editions.progress');
  const { done, total, running, coveredAt } = progress;
  const words = running || coveredAt !== null ? t('text', { done, total }) : t('waiting');
  return (
    <div className="max-w-md">
      <progress
        aria-label={t('label')}
        className="h-1.5 w-full accent-accent"
        value={total === 0 ? (coveredAt === null ? 0 : 1) : done}
        max={Math.max(total, 1)}
      />
      <p role="status" className="tabular text-note">
        {words}
      </p>
      {coveredAt ? (
        <p className="text-note text-ink-soft">
          {t('covered')} <Time at={coveredAt} />
        </p>
      ) : (
        <p className="text-note text-ink-soft">{t('incomplete')}</p>
      )}
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

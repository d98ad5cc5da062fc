import type { AdverseEvent, Conflict, KoreanStatus, PercentRange } from '@consilium/guideline';
import { useTranslations } from 'next-intl';
import { Badge, Cell, Day, HeadCell, Link, Row, Table } from '@/ui';
import { Cite, inBrowser } from './cite';

/** What the source says of approval, supply and payment in Korea, with its day; an outdated line leads to the later evidence. */
export function KoreanStatusList({ items }: { items: readonly KoreanStatus[] }) {
  const t = useTranslations('evidence.korea');
  const content = useTranslations('guidelineContent');
  return (
    <ul className="flex flex-col gap-1.5">
      {items.map(({ id, approved, available, reimbursed, asOf, staleBy, statement }) => (
        <li key={id}>
          <p className="font-medium">
            {[
              content(`approved.${approved}`),
              content(`available.${available}`),
              content(`reimbursed.${reimbursed}`),
            ].join(' · ')}
          </p>
          <p className="text-note text-ink-soft">
            {content(`koreanStatus.${id}`)} {t('asOf')} <Day day={asOf} />. <Cite id={statement} />
          </p>
          {staleBy ? (
            <p className="mt-0.5 flex flex-wrap items-center gap-x-2 text-note">
              <Badge tone="neutral">{t('stale')}</Badge>
              <Link href={inBrowser('later')} className="text-accent-ink underline underline-offset-2">
                {t('seeLater')}
              </Link>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

const rangeText = (range: PercentRange | null, none: string): string =>
  range === null ? none : range.low === range.high ? `${range.low}%` : `${range.low}–${range.high}%`;

/** What to watch for, how often, and how often severe. */
export function AdverseEvents({ items, caption }: { items: readonly AdverseEvent[]; caption: string }) {
  const t = useTranslations('evidence.adverse');
  const content = useTranslations('guidelineContent');
  return (
    <Table caption={caption} className="text-note">
      <thead>
        <tr>
          <HeadCell>{t('event')}</HeadCell>
          <HeadCell className="whitespace-nowrap">{t('all')}</HeadCell>
          <HeadCell className="whitespace-nowrap">{t('severe')}</HeadCell>
          <HeadCell className="whitespace-nowrap">{t('statement')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, allGradesPercent, grade34Percent, note, statement }) => (
          <Row key={id}>
            <Cell className="py-1">
              <span className="font-medium">{content(`adverseEvent.${id}`)}</span>
              {note ? <span className="block text-ink-soft">{content(`adverseEventNote.${id}`)}</span> : null}
            </Cell>
            <Cell className="tabular py-1 whitespace-nowrap">
              {rangeText(allGradesPercent, t('notPrinted'))}
            </Cell>
            <Cell className="tabular py-1 whitespace-nowrap">
              {rangeText(grade34Percent, t('notPrinted'))}
            </Cell>
            <Cell className="py-1">
              <Cite id={statement} />
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  );
}

/** Two places of the source that do not agree, which one is followed, and why. */
export function ConflictNote({ conflict, possibly = false }: { conflict: Conflict; possibly?: boolean }) {
  const t = useTranslations('evidence.conflict');
  const content = useTranslations('guidelineContent.conflict');
  const { id, one, other, known } = conflict;
  const side = (place: 'onePlace' | 'otherPlace', says: 'one' | 'other', statement: string) => (
    <div className="min-w-0 border-l-2 border-line-strong pl-2.5">
      <dt className="text-note text-ink-soft">
        {content(`${id}.${place}`)} · <Cite id={statement} />
      </dt>
      <dd>{content(`${id}.${says}`)}</dd>
    </div>
  );
  return (
    <div>
      <p className="font-medium">
        {content(`${id}.title`)} {possibly ? <Badge tone="neutral">{t('possibly')}</Badge> : null}
      </p>
      <dl className="mt-1 grid gap-x-4 gap-y-1.5 sm:grid-cols-2">
        {side('onePlace', 'one', one.statement)}
        {side('otherPlace', 'other', other.statement)}
      </dl>
      <p className="mt-1 text-note">
        <span className="font-medium">{t('followed')}</span> {content(`${id}.followed`)}{' '}
        <span className="text-ink-soft">{content(`${id}.why`)}</span>
      </p>
      {known ? (
        <p className="text-note text-ink-soft">
          {t('known')} {content(`${id}.known`)}
        </p>
      ) : null}
    </div>
  );
}

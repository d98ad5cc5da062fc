import type { LaterEvidence } from '@consilium/guideline';
import { useTranslations } from 'next-intl';
import { Badge, Panel } from '@/ui';
import { Cites } from './cite';
import { ForestPlot } from './forest-plot';
import { useArmText } from './trials';

/** Later evidence, apart and dated, under the notice that no clinician reviewed it and that it changes no answer. */
export function LaterList({ items }: { items: readonly LaterEvidence[] }) {
  const t = useTranslations('evidence.later');
  const content = useTranslations('guidelineContent');
  const armText = useArmText();
  const dated = items.toSorted((left, right) => right.date.localeCompare(left.date));
  const rows = dated.flatMap(({ id, figures }) =>
    figures.map(({ label, endpoint, arms, hazardRatio, ci95 }) => ({
      id: `${id}-${label}-${endpoint}`,
      name: label,
      endpoint,
      arms: arms.map((arm) => (
        <span key={arm.name} className="block">
          {armText(arm)}
        </span>
      )),
      hazardRatio,
      ci95,
    })),
  );
  return (
    <Panel className="mt-2 border-dashed border-line-strong">
      <p className="flex flex-wrap gap-1.5">
        <Badge tone="neutral">{t('notReviewed')}</Badge>
        <Badge tone="neutral">{t('neverChanges')}</Badge>
      </p>
      <p className="mt-1.5 text-note text-ink-soft">{content('laterEvidence.notice')}</p>
      <ol className="mt-2">
        {dated.map(({ id, date, kind, source, doi, statements }) => (
          <li
            key={id}
            className="grid gap-x-3 border-t border-line py-1.5 sm:grid-cols-[6.5rem_minmax(0,1fr)]"
          >
            <span className="text-note">
              <span className="tabular font-medium">{date}</span>
              <span className="ml-2 text-ink-soft sm:ml-0 sm:block">{content(`laterKind.${kind}`)}</span>
            </span>
            <span>
              {content(`laterEvidence.${id}`)}
              <span className="block text-note text-ink-soft">
                {source}
                {doi ? `, doi:${doi}` : ''} · {t('touches')} <Cites ids={statements} />
              </span>
            </span>
          </li>
        ))}
      </ol>
      {rows.length > 0 ? <ForestPlot caption={t('title')} rows={rows} /> : null}
    </Panel>
  );
}

import type { Edition, GradeRow, Remark } from '@consilium/guideline';
import { Check, Minus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Cell, HeadCell, Row, Table } from '@/ui';
import { Cite, Cites } from './cite';
import { ConflictNote, KoreanStatusList } from './facts-beside';

/** `3–20`, `<3`, `>20`: a row's bounds as a table prints them. */
function bandText({ low, lowIncluded, high, highIncluded }: GradeRow['ki67Percent'], any: string): string {
  if (low === null && high === null) return any;
  if (low === null) return `${highIncluded ? '≤' : '<'}${high}`;
  if (high === null) return `${lowIncluded ? '≥' : '>'}${low}`;
  return `${lowIncluded ? '' : '>'}${low}–${highIncluded ? '' : '<'}${high}`;
}

function Remarks({ items, path }: { items: readonly Remark[]; path: string }) {
  const content = useTranslations('guidelineContent');
  return (
    <ul className="flex list-disc flex-col gap-1 pl-4">
      {items.map(({ id, statements }) => (
        <li key={id}>
          {content(`${path}.${id}`)}{' '}
          <span className="text-note">
            <Cites ids={statements} />
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Grading, markers, receptor imaging and local therapy as the source has them. */
export function BrowserDiagnostics({ edition }: { edition: Edition }) {
  const t = useTranslations('evidence.browser');
  const words = useTranslations('guideline');
  const content = useTranslations('guidelineContent');
  const { diagnostics, koreanStatus, local } = edition.knowledge;
  return (
    <div className="flex flex-col gap-5">
      <div>
        <h3 className="mb-1 text-body">{t('gradingTable')}</h3>
        <Table caption={t('gradingTable')}>
          <thead>
            <tr>
              <HeadCell>{t('grade')}</HeadCell>
              <HeadCell>{words('fact.differentiation')}</HeadCell>
              <HeadCell>{t('ki67')}</HeadCell>
              <HeadCell>{t('mitoses')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {diagnostics.grading.map(({ grade, differentiation, ki67Percent, mitosesPer10Hpf }) => (
              <Row key={grade}>
                <Cell className="font-medium">{words(`grade.${grade}`)}</Cell>
                <Cell>{words(`factValue.differentiation.${differentiation}`)}</Cell>
                <Cell className="tabular">
                  {bandText(ki67Percent, t('any'))}
                  {ki67Percent.low === null && ki67Percent.high === null ? '' : '%'}
                </Cell>
                <Cell className="tabular">{bandText(mitosesPer10Hpf, t('any'))}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
        <div className="mt-2 text-note">
          <Remarks items={diagnostics.gradingRemarks} path="gradingRemark" />
        </div>
      </div>
      <div>
        <h3 className="mb-1 text-body">{t('biomarkers')}</h3>
        <Table caption={t('biomarkers')}>
          <thead>
            <tr>
              <HeadCell>{t('marker')}</HeadCell>
              <HeadCell>{t('specimen')}</HeadCell>
              <HeadCell>{t('when')}</HeadCell>
            </tr>
          </thead>
          <tbody>
            {diagnostics.biomarkers.map(({ id, specimen }) => (
              <Row key={id}>
                <Cell className="font-medium">{content(`biomarker.${id}`)}</Cell>
                <Cell>{content(`specimen.${specimen}`)}</Cell>
                <Cell>{content(`biomarkerHint.${id}`)}</Cell>
              </Row>
            ))}
          </tbody>
        </Table>
        <p className="mt-1 text-note text-ink-soft">
          {t('pairing')} <Cite id="S13" />
        </p>
      </div>
      <div>
        <h3 className="mb-1 text-body">{t('tracers')}</h3>
        <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          {diagnostics.tracers.map((tracer) => (
            <section key={tracer.id}>
              <h4 className="text-body font-semibold">{content(`tracer.${tracer.id}`)}</h4>
              <p className="text-note text-ink-soft">
                {[
                  t(tracer.protocol.unit, { value: tracer.protocol.value }),
                  ...(tracer.sensitivityPercent
                    ? [
                        t('sensitivity', {
                          range: `${tracer.sensitivityPercent.low}–${tracer.sensitivityPercent.high}%`,
                        }),
                      ]
                    : []),
                ].join(' · ')}{' '}
                <Cites ids={tracer.statements} />
              </p>
              <ul>
                {tracer.points.map(({ id, favours }) => {
                  const Icon = favours ? Check : Minus;
                  return (
                    <li key={id} className="flex gap-1.5">
                      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-soft" />
                      {content(`tracerPoint.${id}`)}
                    </li>
                  );
                })}
              </ul>
              {tracer.koreanStatus.length > 0 ? (
                <div className="mt-1 text-note">
                  <KoreanStatusList
                    items={koreanStatus.filter(({ id }) => tracer.koreanStatus.includes(id))}
                  />
                </div>
              ) : null}
            </section>
          ))}
        </div>
        <div className="mt-2 text-note">
          <Remarks items={diagnostics.imagingRemarks} path="imagingRemark" />
        </div>
      </div>
      <div>
        <h3 className="mb-1 text-body">{t('localTitle')}</h3>
        <Remarks items={local} path="localTherapy" />
      </div>
    </div>
  );
}

/** Places of the source that do not agree, each under its own address. */
export function BrowserConflicts({ edition }: { edition: Edition }) {
  return (
    <div className="flex flex-col">
      {edition.knowledge.conflicts.map((conflict) => (
        <div
          key={conflict.id}
          id={conflict.id}
          tabIndex={-1}
          className="scroll-mt-20 break-inside-avoid border-b border-line py-2.5 data-target:bg-accent-soft"
        >
          <ConflictNote conflict={conflict} />
        </div>
      ))}
    </div>
  );
}

/** What the source has no answer to, and the words it uses without a definition. */
export function BrowserNotCovered({ edition }: { edition: Edition }) {
  const t = useTranslations('evidence.browser');
  const { notCovered } = edition.knowledge;
  return (
    <>
      <Remarks items={notCovered.filter(({ kind }) => kind === 'topic')} path="notCovered" />
      <h3 className="mt-3 mb-1 text-body">{t('undefined')}</h3>
      <Remarks items={notCovered.filter(({ kind }) => kind === 'definition')} path="notCovered" />
    </>
  );
}

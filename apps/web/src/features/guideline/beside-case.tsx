'use client';
import type { CaseFacts } from '@consilium/contracts';
import {
  type Edition,
  editionOf,
  factsForGuideline,
  type Touching,
  whatStandsBeside,
} from '@consilium/guideline';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { Badge } from '@/ui';
import { Cites } from './cite';
import { ContentWords } from './content-words';
import { ConflictNote } from './facts-beside';
import type { Asked } from './why';

type Item = { readonly id: string; readonly statements: readonly string[] };

function Remarks({ title, items, path }: { title: string; items: readonly Touching<Item>[]; path: string }) {
  const t = useTranslations('evidence.conflict');
  const content = useTranslations('guidelineContent');
  if (items.length === 0) return null;
  return (
    <section>
      <h4 className="eyebrow mb-1">{title}</h4>
      <ul className="flex list-disc flex-col gap-1 pl-4">
        {items.map(({ item: { id, statements }, touches }) => (
          <li key={id}>
            {content(`${path}.${id}`)} {touches === 'unknown' ? <Badge>{t('possibly')}</Badge> : null}{' '}
            <span className="text-note">
              <Cites ids={statements} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Body({ edition, facts }: { edition: Edition; facts: CaseFacts }) {
  const t = useTranslations('evidence');
  const { conflicts, notCovered, gradingRemarks, imagingRemarks, local } = whatStandsBeside(edition, facts);
  const ofCase = notCovered.filter(({ item }) => item.when !== null);
  const ofAll = notCovered.filter(({ item }) => item.when === null);
  return (
    <div className="mt-1.5 flex flex-col gap-4 border-l-2 border-line pl-3">
      {conflicts.length > 0 ? (
        <section>
          <h4 className="eyebrow mb-1">{t('conflict.title')}</h4>
          <div className="flex flex-col gap-3">
            {conflicts.map(({ item, touches }) => (
              <ConflictNote key={item.id} conflict={item} possibly={touches === 'unknown'} />
            ))}
          </div>
        </section>
      ) : null}
      <Remarks title={t('limits.here')} items={ofCase} path="notCovered" />
      <Remarks title={t('grading')} items={gradingRemarks} path="gradingRemark" />
      <Remarks title={t('imaging')} items={imagingRemarks} path="imagingRemark" />
      <Remarks title={t('local')} items={local} path="localTherapy" />
      <Remarks title={t('limits.always')} items={ofAll} path="notCovered" />
    </div>
  );
}

/** What the source disagrees on, leaves open or remarks, where it touches this case. */
export default function BesideCase({ asked: { facts, recommendation } }: { asked: Asked }) {
  const t = useTranslations('evidence.change');
  const read = useMemo(() => factsForGuideline(facts).facts, [facts]);
  const edition = editionOf(recommendation);
  if (!edition) return <p className="mt-1.5 text-ink-soft">{t('otherEdition')}</p>;
  return <ContentWords>{read ? <Body edition={edition} facts={read} /> : null}</ContentWords>;
}

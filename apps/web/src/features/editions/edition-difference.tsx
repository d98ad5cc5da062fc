'use client';
import { type ChangedLine, compareEditions, EDITIONS, type PartChange } from '@consilium/guideline';
import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { ContentWords } from '@/features/guideline/content-words';
import { Badge, cx } from '@/ui';

/** Said elsewhere: the name and number above, the changelog in clinical words. */
const isSaid = ({ part, name }: PartChange): boolean =>
  part === 'id' || part === 'edition' || (part === 'knowledge' && name === 'changelog');

/** Lines that changed, each with the line before it. */
function around(lines: readonly ChangedLine[]): readonly (ChangedLine & { readonly place: number })[] {
  return lines
    .map((line, place) => ({ ...line, place }))
    .filter(({ sign, place }) => sign !== ' ' || (lines[place + 1]?.sign ?? ' ') !== ' ');
}

function Lines({ lines }: { lines: readonly ChangedLine[] }) {
  const t = useTranslations('editions.difference');
  return (
    <ul lang="en" className="mt-1 font-mono text-note">
      {around(lines).map(({ sign, text, place }) => (
        <li
          key={place}
          className={cx(
            'border-l-2 pl-2 break-words whitespace-pre-wrap',
            sign === '+' ? 'border-good-line' : sign === '-' ? 'border-danger-line' : 'border-transparent',
          )}
        >
          {sign === '+' ? (
            <ins className="font-semibold no-underline">
              <span className="sr-only">{t('new')}</span>+ {text}
            </ins>
          ) : sign === '-' ? (
            <del className="no-underline">
              <span className="sr-only">{t('gone')}</span>− {text}
            </del>
          ) : (
            <span className="text-ink-soft">
              {'  '}
              {text}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

function Changelog({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('editions.difference');
  const content = useTranslations('guidelineContent.change');
  if (ids.length === 0) return null;
  return (
    <section>
      <h4 className="eyebrow mb-1">{t('changelog')}</h4>
      <ul className="list-disc pl-5">
        {ids.map((id) => (
          <li key={id}>{content(id)}</li>
        ))}
      </ul>
    </section>
  );
}

/** How one edition of this build reads otherwise than another: first in clinical words, then rule by rule. */
export default function EditionDifference({ before, after }: { before: string; after: string }) {
  const t = useTranslations('editions.difference');
  const words = useTranslations('guideline');
  const found = useMemo(() => {
    const [from, to] = [before, after].map(
      (hash) => EDITIONS.find(({ contentHash }) => contentHash === hash)?.edition,
    );
    if (!from || !to) return null;
    const known = new Set(from.knowledge.changelog.flatMap(({ changes }) => changes.map(({ id }) => id)));
    return {
      changes: compareEditions(from, to).filter((change) => !isSaid(change)),
      changelog: to.knowledge.changelog
        .flatMap(({ changes }) => changes.map(({ id }) => id))
        .filter((id) => !known.has(id)),
    };
  }, [before, after]);
  if (found === null) return <p className="text-ink-soft">{t('notHere')}</p>;
  const nameOf = ({ part, name }: PartChange): string =>
    part === 'rules' || part === 'listed' ? words(`therapy.${name}`) : name;
  return (
    <div className="flex flex-col gap-3">
      <ContentWords>
        <Changelog ids={found.changelog} />
      </ContentWords>
      <section>
        <h4 className="eyebrow mb-1">{t('title')}</h4>
        {found.changes.length === 0 ? (
          <p className="text-ink-soft">{t('none')}</p>
        ) : (
          <>
            <p className="text-note text-ink-soft">{t('hint')}</p>
            <ul className="flex flex-col gap-2">
              {found.changes.map((change) => (
                <li key={`${change.part}/${change.name}`}>
                  <p className="flex flex-wrap items-baseline gap-x-2">
                    <span className="text-ink-soft">{t(`part.${change.part}`)}</span>
                    <span className="font-medium">{nameOf(change)}</span>
                    <Badge>{t(`change.${change.change}`)}</Badge>
                  </p>
                  <Lines lines={change.lines} />
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </div>
  );
}

import { type BuiltEdition, LATER_EVIDENCE } from '@consilium/guideline';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { PageHead, Section } from '@/ui';
import { BrowserRules } from './browser-rules';
import { BrowserStatements } from './browser-statements';
import { BrowserChangelog, BrowserTrials } from './browser-trials';
import { BrowserConflicts, BrowserDiagnostics, BrowserNotCovered } from './browser-work-up';
import { DemonstrationMark } from './demonstration-mark';
import { LaterList } from './later-list';

/** The whole of one edition on one page: found by the browser's own search, printed as it stands, every part under its own address. */
export function GuidelineBrowser({ shown: { edition, demonstration } }: { shown: BuiltEdition }) {
  const t = useTranslations('evidence.browser');
  const parts = [
    ['statements', <BrowserStatements edition={edition} key="statements" />],
    ['rules', <BrowserRules edition={edition} key="rules" />],
    ['trials', <BrowserTrials edition={edition} key="trials" />],
    ['diagnostics', <BrowserDiagnostics edition={edition} key="diagnostics" />],
    ['conflicts', <BrowserConflicts edition={edition} key="conflicts" />],
    ['notCovered', <BrowserNotCovered edition={edition} key="notCovered" />],
    ['later', <LaterList key="later" items={LATER_EVIDENCE} />],
    ['changelog', <BrowserChangelog edition={edition} key="changelog" />],
  ] as const satisfies readonly (readonly [string, ReactNode])[];
  return (
    <>
      <PageHead
        title={t('title')}
        lead={
          <>
            {t('lead', { edition: edition.edition })}
            {demonstration ? <DemonstrationMark /> : null}
            <span className="block text-note break-all">{t('hash', { hash: edition.contentHash })}</span>
          </>
        }
      />
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-[10rem_minmax(0,1fr)]">
        <nav aria-label={t('contents')} data-print="hide" className="self-start lg:sticky lg:top-16">
          <ul className="flex flex-wrap gap-x-4 gap-y-1 lg:flex-col">
            {parts.map(([id]) => (
              <li key={id}>
                <a href={`#${id}`} className="inline-block min-h-6 text-accent-ink hover:underline">
                  {t(id)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="flex max-w-5xl min-w-0 flex-col gap-8">
          {parts.map(([id, content]) => (
            <div key={id} id={id} className="scroll-mt-20">
              <Section title={t(id)}>{content}</Section>
            </div>
          ))}
        </div>
      </div>
    </>
  );
}

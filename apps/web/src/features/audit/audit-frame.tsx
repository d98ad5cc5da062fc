'use client';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Alert, buttonClass, cx, PageHead, Section } from '@/ui';
import { CopyHash } from './copy-hash';
import { ExportPanel } from './export-panel';
import type { AuditOf } from './filters';
import { VerifyPanel } from './verify-panel';

export interface AuditFrameProps {
  lead: string;
  /** Whose record may be verified and exported; null for a reader who sees a part of it. */
  proof: AuditOf | null;
  head: { seq: number; hash: string } | null;
  /** Why an export was not begun. */
  problem: 'reason' | 'forbidden' | null;
  /** The choice between records, where there is one. */
  choice: ReactNode;
  children: ReactNode;
}

/** A record, and beside it the proof that nothing in it was changed. */
export function AuditFrame({ lead, proof, head, problem, choice, children }: AuditFrameProps) {
  const t = useTranslations('audit');
  return (
    <>
      <PageHead
        title={t('title')}
        lead={lead}
        actions={
          proof ? (
            <a href="#proof" className={cx(buttonClass(), 'lg:hidden')}>
              {t('toProof')}
            </a>
          ) : null
        }
      />
      {choice}
      {problem ? (
        <Alert tone="danger" className="mb-4" title={t('export.notBegun')}>
          <p>{t(`export.problems.${problem}`)}</p>
        </Alert>
      ) : null}
      <div
        className={cx(
          'grid items-start gap-x-12 gap-y-8',
          proof !== null && 'lg:grid-cols-[minmax(0,1fr)_20rem]',
        )}
      >
        {children}
        {proof ? (
          <aside id="proof" className="flex flex-col gap-8" data-print="hide">
            {head ? (
              <Section title={t('headTitle')}>
                <p className="text-ink-soft">{t('headHint', { seq: head.seq })}</p>
                <CopyHash hash={head.hash} />
              </Section>
            ) : null}
            <VerifyPanel of={proof} />
            <ExportPanel of={proof} />
          </aside>
        ) : null}
      </div>
    </>
  );
}

'use client';
import type { DecisionView } from '@consilium/contracts';
import { useLocale, useTranslations } from 'next-intl';
import { Alert, formatInstant, Link } from '@/ui';

/** Whether a decision still holds, and which one it took the place of: on top, on paper too. */
export function Succession({ decision }: { decision: DecisionView }) {
  const t = useTranslations('afterDecision');
  const locale = useLocale();
  const when = (instant: string) =>
    formatInstant(instant, decision.document.meeting.timeZone, locale === 'ko' ? 'ko' : 'en', 'day');
  const { supersededBy } = decision;
  const { supersedes } = decision.document;
  return (
    <>
      {supersededBy ? (
        <Alert tone="warning" title={t('superseded.title')} className="mb-4">
          <p>{t('superseded.text', { when: when(supersededBy.signedAt) })}</p>
          <p data-print="hide">
            <Link href={`/decisions/${supersededBy.id}`} className="underline underline-offset-2">
              {t('superseded.open')}
            </Link>
          </p>
        </Alert>
      ) : null}
      {supersedes ? (
        <p className="mb-4">
          {t('supersedes.text', { when: when(supersedes.signedAt) })}{' '}
          <Link
            href={`/decisions/${supersedes.id}`}
            className="text-accent-ink underline underline-offset-2"
            data-print="hide"
          >
            {t('supersedes.open')}
          </Link>
        </p>
      ) : null}
    </>
  );
}

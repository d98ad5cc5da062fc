'use client';
import { among, SPECIALTIES } from '@consilium/contracts/values';
import { useTranslations } from 'next-intl';
import { messageKeyOf, type Problem } from '@/lib/problem';
import { Alert } from './alert';

/** Why a command was not done, and what to do now; what was entered stays. Details name specialties, never a patient. */
export function ProblemAlert({ problem, className }: { problem: Problem | null; className?: string }) {
  const t = useTranslations('error');
  const clinical = useTranslations('clinical.specialty');
  const common = useTranslations('common.quorum');
  if (!problem) return null;
  const missing = Object.values(problem.details)
    .flatMap((value) => String(value).split(','))
    .flatMap((value) => among(SPECIALTIES, value.trim()) ?? []);
  return (
    <Alert tone="danger" title={t('title')} className={className ?? ''}>
      <p>{t(messageKeyOf(problem.code))}</p>
      {missing.length > 0 ? (
        <p>{common('missing', { specialties: missing.map((s) => clinical(s)).join(', ') })}</p>
      ) : null}
    </Alert>
  );
}

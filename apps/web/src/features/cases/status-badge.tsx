'use client';
import type { CaseStatus } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/ui';

const TONES: Record<CaseStatus, Tone> = {
  draft: 'neutral',
  submitted: 'neutral',
  'on-agenda': 'accent',
  'in-discussion': 'accent',
  decided: 'good',
  deferred: 'neutral',
  withdrawn: 'neutral',
};

export function CaseStatusBadge({ status }: { status: CaseStatus }) {
  const t = useTranslations('clinical.caseStatus');
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}

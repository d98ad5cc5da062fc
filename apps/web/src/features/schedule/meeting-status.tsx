'use client';
import type { MeetingStatus } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Badge, type Tone } from '@/ui';

const TONES: Record<MeetingStatus, Tone> = {
  scheduled: 'neutral',
  open: 'accent',
  closed: 'good',
  cancelled: 'danger',
};

export function MeetingStatusBadge({ status }: { status: MeetingStatus }) {
  const t = useTranslations('clinical.meetingStatus');
  return <Badge tone={TONES[status]}>{t(status)}</Badge>;
}

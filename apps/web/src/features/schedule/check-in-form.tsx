'use client';
import type { MeetingId } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { buttonClass } from '@/ui';

/** Checks oneself in by a plain form: a tap is enough while the page's script is still on its way. */
export function CheckInForm({ meetingId }: { meetingId: MeetingId }) {
  const t = useTranslations('room.attendance');
  const [key] = useState(() => crypto.randomUUID());
  return (
    <form method="post" action={`/meetings/${meetingId}/check-in`} className="flex flex-wrap gap-2">
      {/* The server's key and the browser's differ; either is as good. */}
      <input type="hidden" name="idempotencyKey" value={key} readOnly suppressHydrationWarning />
      <button type="submit" name="mode" value="in-room" className={buttonClass('primary')}>
        {t('checkInRoom')}
      </button>
      <button type="submit" name="mode" value="remote" className={buttonClass()}>
        {t('checkInRemote')}
      </button>
    </form>
  );
}

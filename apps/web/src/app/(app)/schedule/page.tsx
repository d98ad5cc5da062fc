import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Schedule } from '@/features/schedule/schedule';
import { DEFAULT_TIME_ZONE } from '@/i18n/locale';
import { withWords } from '@/i18n/words';
import { requireBoard } from '@/lib/session';
import { formatInstant } from '@/ui/instant';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('schedule'))('title') };
}

async function SchedulePage() {
  const { caller, membership, abilities } = await requireBoard();
  const initial = await caller.meeting.list({ boardId: membership.boardId });
  return (
    <Schedule
      boardId={membership.boardId}
      initial={initial}
      today={formatInstant(new Date().toISOString(), DEFAULT_TIME_ZONE, 'en', 'day').slice(0, 10)}
      maySchedule={abilities.schedule}
    />
  );
}

export default withWords('(app)/schedule', SchedulePage);

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { monthInput } from '@/features/schedule/months';
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
  const { boardId } = membership;
  const today = formatInstant(new Date().toISOString(), DEFAULT_TIME_ZONE, 'en', 'day').slice(0, 10);
  const [coming, over, month] = await Promise.all([
    caller.meeting.list({ boardId, period: 'coming' }),
    caller.meeting.list({ boardId, period: 'over' }),
    caller.meeting.list(monthInput(boardId, today.slice(0, 7))),
  ]);
  return (
    <Schedule
      boardId={boardId}
      initial={{ coming, over, month }}
      today={today}
      maySchedule={abilities.schedule}
    />
  );
}

export default withWords('(app)/schedule', SchedulePage);

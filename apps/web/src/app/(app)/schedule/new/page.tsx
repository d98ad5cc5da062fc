import { hasSay } from '@consilium/board';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { type MeetingFormValues, nextInSeries } from '@/features/schedule/form-values';
import { MeetingForm } from '@/features/schedule/meeting-form';
import { DEFAULT_TIME_ZONE } from '@/i18n/locale';
import { withWords } from '@/i18n/words';
import { requireBoard } from '@/lib/session';
import { zoneChoices } from '@/lib/time-zones';
import { formatInstant } from '@/ui/instant';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('schedule'))('form.titleNew') };
}

async function NewMeetingPage() {
  const { caller, membership, abilities } = await requireBoard();
  const { boardId } = membership;
  if (!abilities.schedule) redirect('/schedule');
  const [board, { meetings }] = await Promise.all([
    caller.people.list({ boardId }),
    caller.meeting.list({ boardId, limit: 1 }),
  ]);
  const [latest] = meetings;
  const last = latest ? await caller.meeting.get({ meetingId: latest.id }) : null;
  const now = new Date();
  const today = formatInstant(now.toISOString(), DEFAULT_TIME_ZONE, 'en', 'day').slice(0, 10);
  const values: MeetingFormValues = {
    title: '',
    date: '',
    time: '',
    timeZone: DEFAULT_TIME_ZONE,
    durationMinutes: '60',
    place: '',
    link: '',
    chairId: '',
    memberIds: board.people.filter(hasSay).map(({ userId }) => userId),
    ...nextInSeries(last, today, new Set(board.people.map(({ userId }) => userId))),
  };
  return (
    <MeetingForm
      board={board}
      boardId={boardId}
      meetingId={null}
      initial={values}
      zones={zoneChoices(values.timeZone, now)}
      reasons={[]}
      today={today}
    />
  );
}

export default withWords('(app)/schedule/new', NewMeetingPage);

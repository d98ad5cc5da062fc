import { type MeetingId, meetingIdSchema } from '@consilium/contracts';
import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { valuesOf } from '@/features/schedule/form-values';
import { MeetingForm } from '@/features/schedule/meeting-form';
import { DEFAULT_TIME_ZONE } from '@/i18n/locale';
import { withWords } from '@/i18n/words';
import { orNotFound, requireCaller } from '@/lib/session';
import { zoneChoices } from '@/lib/time-zones';
import { formatInstant } from '@/ui/instant';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('schedule'))('form.titleEdit') };
}

async function EditMeetingPage({ params }: { params: Promise<{ meetingId: string }> }) {
  const { caller } = await requireCaller();
  const meetingId: MeetingId = meetingIdSchema.safeParse((await params).meetingId).data ?? notFound();
  const meeting = await orNotFound(caller.meeting.get({ meetingId }));
  if (!meeting.abilities.schedule) redirect(`/meetings/${meetingId}`);
  const now = new Date();
  return (
    <MeetingForm
      board={await caller.people.list({ boardId: meeting.boardId })}
      boardId={meeting.boardId}
      meetingId={meetingId}
      initial={valuesOf(meeting)}
      zones={zoneChoices(meeting.timeZone, now)}
      reasons={meeting.agenda.flatMap(({ boardDecisionReasons }) => boardDecisionReasons)}
      today={formatInstant(now.toISOString(), DEFAULT_TIME_ZONE, 'en', 'day').slice(0, 10)}
    />
  );
}

export default withWords('(app)/schedule/[meetingId]/edit', EditMeetingPage);

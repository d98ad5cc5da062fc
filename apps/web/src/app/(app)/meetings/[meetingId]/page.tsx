import { type MeetingId, meetingIdSchema } from '@consilium/contracts';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { MeetingScreen } from '@/features/room/meeting-screen';
import { withWords } from '@/i18n/words';
import { orNotFound, requireCaller } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('schedule'))('meeting') };
}

async function MeetingPage({ params }: { params: Promise<{ meetingId: string }> }) {
  const { caller } = await requireCaller();
  const meetingId: MeetingId = meetingIdSchema.safeParse((await params).meetingId).data ?? notFound();
  const meeting = await orNotFound(caller.meeting.get({ meetingId }));
  const current = meeting.agenda.find(({ id }) => id === meeting.currentItemId);
  const [initialCase, { people }] = await Promise.all([
    current ? orNotFound(caller.case.get({ caseId: current.caseId })) : null,
    caller.people.list({ boardId: meeting.boardId }),
  ]);
  return <MeetingScreen initial={meeting} initialCase={initialCase} people={people} />;
}

export default withWords('(app)/meetings/[meetingId]', MeetingPage);

import { type MeetingId, meetingIdSchema } from '@consilium/contracts';
import { notFound } from 'next/navigation';
import { orNotFound, requireCaller } from '@/lib/session';

/** The meeting as a calendar file. It names no patient and no case. */
export async function GET(_request: Request, { params }: { params: Promise<{ meetingId: string }> }) {
  const { caller } = await requireCaller();
  const meetingId: MeetingId = meetingIdSchema.safeParse((await params).meetingId).data ?? notFound();
  const { filename, body } = await orNotFound(caller.meeting.calendar({ meetingId }));
  return new Response(body, {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': `attachment; filename="${filename}"`,
      'cache-control': 'private, no-store',
    },
  });
}

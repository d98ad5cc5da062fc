import { meetingIdSchema } from '@consilium/contracts';
import { failureOf } from '@/lib/failure';
import { say } from '@/lib/say';
import { requireCaller } from '@/lib/session';

/** The meeting as a calendar file. It names no patient and no case. */
export async function GET(_request: Request, { params }: { params: Promise<{ meetingId: string }> }) {
  const { caller } = await requireCaller();
  const meetingId = meetingIdSchema.safeParse((await params).meetingId).data;
  if (!meetingId) return say('not-found');
  try {
    const { filename, body } = await caller.meeting.calendar({ meetingId });
    return new Response(body, {
      headers: {
        'content-type': 'text/calendar; charset=utf-8',
        'content-disposition': `attachment; filename="${filename}"`,
        'cache-control': 'private, no-store',
      },
    });
  } catch (error) {
    const code = failureOf(error)?.code;
    if (code === undefined || code === 'network') throw error;
    return say(code);
  }
}

import { attendanceModeSchema, idempotencyKeySchema, meetingIdSchema } from '@consilium/contracts';
import { failureOf } from '@/lib/failure';
import { leadTo } from '@/lib/lead-to';
import { signInFor } from '@/lib/own-page';
import { say } from '@/lib/say';
import { consilium } from '@/lib/server';
import { currentActor } from '@/lib/session';

/** Checks the sender in, by a plain form, and leads back to the meeting. */
export async function POST(request: Request, { params }: { params: Promise<{ meetingId: string }> }) {
  const actor = await currentActor();
  const meetingId = meetingIdSchema.safeParse((await params).meetingId).data;
  if (!meetingId) return say('not-found');
  if (!actor) return leadTo(signInFor(`/meetings/${meetingId}`, { expired: true }));
  const form = await request.formData();
  const mode = attendanceModeSchema.safeParse(form.get('mode')).data;
  const idempotencyKey = idempotencyKeySchema.safeParse(form.get('idempotencyKey')).data;
  if (!mode || !idempotencyKey) return say('invalid-input');
  try {
    await consilium().caller(actor).meeting.checkIn({ meetingId, mode, userId: null, idempotencyKey });
  } catch (error) {
    const code = failureOf(error)?.code;
    if (code === undefined || code === 'network') throw error;
    // A second tap is no mistake, and a state that has changed meanwhile shows on the page itself.
    if (!code.startsWith('meeting/')) return say(code);
  }
  return leadTo(`/meetings/${meetingId}`);
}

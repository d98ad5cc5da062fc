import {
  attendanceModeSchema,
  idempotencyKeySchema,
  type MeetingId,
  meetingIdSchema,
} from '@consilium/contracts';
import { notFound } from 'next/navigation';
import { failureOf } from '@/lib/failure';
import { fromOwnSite } from '@/lib/same-site';
import { consilium } from '@/lib/server';
import { currentActor, orNotFound } from '@/lib/session';

const leadTo = (location: string) => new Response(null, { status: 303, headers: { location } });

/** Checks the sender in, by a plain form, and leads back to the meeting. */
export async function POST(request: Request, { params }: { params: Promise<{ meetingId: string }> }) {
  if (!fromOwnSite(request.headers)) return new Response(null, { status: 403 });
  const actor = await currentActor();
  if (!actor) return leadTo('/sign-in?reason=expired');
  const meetingId: MeetingId = meetingIdSchema.safeParse((await params).meetingId).data ?? notFound();
  const form = await request.formData();
  const mode = attendanceModeSchema.safeParse(form.get('mode')).data ?? 'in-room';
  const idempotencyKey =
    idempotencyKeySchema.safeParse(form.get('idempotencyKey')).data ?? crypto.randomUUID();
  try {
    await consilium().caller(actor).meeting.checkIn({
      meetingId,
      mode,
      userId: null,
      idempotencyKey,
    });
  } catch (error) {
    // A second tap is no mistake, and a state that has changed meanwhile shows on the page itself.
    const code = failureOf(error)?.code;
    if (!code?.startsWith('meeting/')) await orNotFound(Promise.reject(error));
  }
  return leadTo(`/meetings/${meetingId}`);
}

'use server';
import { rescheduleMeetingInput, scheduleMeetingInput } from '@consilium/contracts';
import { redirect } from 'next/navigation';
import { failureOf } from '@/lib/failure';
import type { Problem } from '@/lib/problem';
import { consilium } from '@/lib/server';
import { currentActor } from '@/lib/session';
import { detailsOf, type MeetingFormState, readForm, refusedFields } from './form-values';

/**
 * Schedules a meeting, or changes one where the form names it, as the signed-in person; then goes to it. What can't be accepted comes back
 * to the form together with what was entered. Works as a plain form, without a script.
 */
export async function saveMeeting(previous: MeetingFormState, form: FormData): Promise<MeetingFormState> {
  // What comes here was sent by anybody: neither need be what its type says.
  if (!(form instanceof FormData)) return saveMeeting(previous, new FormData());
  const values = readForm(form);
  const attempt = (Number.isSafeInteger(previous?.attempt) ? previous.attempt : 0) + 1;
  const key = form.get('idempotencyKey');
  const back = (problem: Problem | null, more: Partial<MeetingFormState> = {}): MeetingFormState => ({
    values,
    errors: {},
    nextTime: null,
    problem,
    // Answered for good: what is sent next is another act.
    idempotencyKey: crypto.randomUUID(),
    attempt,
    ...more,
  });

  const actor = await currentActor();
  if (!actor) return back({ code: 'auth/signed-out', details: {} });
  const { meeting } = consilium().caller(actor);
  const details = { ...detailsOf(values), idempotencyKey: key };
  const meetingId = form.get('meetingId');
  let target: string;
  try {
    if (meetingId) {
      const input = rescheduleMeetingInput.safeParse({ ...details, meetingId });
      if (!input.success) return back(...errorsOf(values, input.error.issues));
      await meeting.reschedule(input.data);
      target = input.data.meetingId;
    } else {
      const input = scheduleMeetingInput.safeParse({ ...details, boardId: form.get('boardId') });
      if (!input.success) return back(...errorsOf(values, input.error.issues));
      target = (await meeting.schedule(input.data)).meetingId;
    }
  } catch (error) {
    const failure = failureOf(error);
    if (failure) return back(...refusal(failure));
    consilium().application.logger.error({ err: error }, 'A meeting could not be saved');
    // Perhaps it was done: the same key asks for the same act.
    return back({ code: 'internal', details: {} }, { idempotencyKey: String(key) });
  }
  redirect(`/meetings/${target}`);
}

/** What the contract refuses is shown at its fields; what stands in no field of a person's is said of the whole. */
function errorsOf(
  values: MeetingFormState['values'],
  issues: readonly { readonly path: readonly PropertyKey[] }[],
): [Problem | null, Partial<MeetingFormState>] {
  const errors = refusedFields(
    values,
    issues.map(({ path: [field] }) => field?.toString()),
  );
  return [Object.keys(errors).length > 0 ? null : { code: 'invalid-input', details: {} }, { errors }];
}

/** What the server says of one field is shown at that field. */
function refusal({ code, details }: Problem): [Problem | null, Partial<MeetingFormState>] {
  if (code === 'meeting/in-the-past') return [null, { errors: { date: 'past' } }];
  if (code === 'forbidden' && 'chairId' in details) return [null, { errors: { chairId: 'notChair' } }];
  if (code === 'invalid-input') {
    if ('timeZone' in details) return [null, { errors: { timeZone: 'timeZone' } }];
    if (details['startsAtLocal'] === 'skipped-by-clocks')
      return [null, { errors: { time: 'skipped' }, nextTime: String(details['next'] ?? '') }];
    if ('startsAtLocal' in details) return [null, { errors: { date: 'date' } }];
  }
  return [{ code, details }, {}];
}

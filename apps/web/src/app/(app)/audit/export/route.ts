import { type Actor, exportOrganizationInput, exportStreamInput } from '@consilium/contracts';
import { failureOf } from '@/lib/failure';
import { leadTo } from '@/lib/lead-to';
import { signInFor } from '@/lib/own-page';
import { say } from '@/lib/say';
import { consilium } from '@/lib/server';
import { currentActor } from '@/lib/session';

/**
 * A board's whole journal, or the organization's, as JSON Lines. By form, not by link: the reason is somebody's words and belongs into no
 * address and no server's log of addresses. It stands in the access log before the first line is sent.
 */
export async function POST(request: Request) {
  const actor = await currentActor();
  if (!actor) return leadTo(signInFor('/audit', { expired: true }));
  const form = await request.formData();
  const isOrganization = form.get('of') === 'organization';
  const page = isOrganization ? '/audit?of=organization&' : '/audit?';
  const all = exportOf(actor, form, isOrganization);
  if (all === null) return leadTo(`${page}problem=reason`);
  const lines = all[Symbol.asyncIterator]();
  let first: IteratorResult<string>;
  try {
    first = await lines.next();
  } catch (error) {
    const code = failureOf(error)?.code;
    if (code === 'forbidden') return leadTo(`${page}problem=forbidden`);
    if (code === undefined || code === 'network') throw error;
    return say(code);
  }
  const day = new Date().toISOString().slice(0, 10);
  return new Response(streamOf(first, lines), {
    headers: {
      'content-type': 'application/x-ndjson; charset=utf-8',
      'content-disposition': `attachment; filename="consilium-${isOrganization ? 'organization-journal' : 'journal'}-${day}.ndjson"`,
      'cache-control': 'private, no-store',
    },
  });
}

/** The lines that were asked for; null where the reason is none. */
function exportOf(actor: Actor, form: FormData, isOrganization: boolean): AsyncIterable<string> | null {
  const { application } = consilium();
  const reason = form.get('reason');
  if (isOrganization) {
    const input = exportOrganizationInput.safeParse({ reason });
    return input.success ? application.exportOrganization(actor, input.data) : null;
  }
  const input = exportStreamInput.safeParse({ boardId: form.get('boardId'), reason });
  return input.success ? application.exportStream(actor, input.data) : null;
}

/** Sends line after line as fast as they are taken; who goes away ends the reading. */
function streamOf(first: IteratorResult<string>, rest: AsyncIterator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let next: IteratorResult<string> | null = first;
  return new ReadableStream({
    async pull(controller) {
      const line = next ?? (await rest.next());
      next = null;
      if (line.done) controller.close();
      else controller.enqueue(encoder.encode(line.value));
    },
    async cancel() {
      await rest.return?.();
    },
  });
}

import 'server-only';
import { clientAddress } from '@/lib/client-address';
import { failureOf } from '@/lib/failure';
import { consilium } from '@/lib/server';
import type { LinkAnswer, LinkHolder } from './link-answer';

/** Uses a one-time link on behalf of the sender of a request, who is not signed in. */
export async function takeLink(
  request: Request,
  ask: (ip: string) => Promise<LinkHolder>,
): Promise<LinkAnswer> {
  try {
    const { name, email } = await ask(clientAddress(Object.fromEntries(request.headers)));
    return { ok: true, name, email };
  } catch (error) {
    const problem = failureOf(error);
    if (problem) return { ok: false, problem };
    consilium().application.logger.error({ err: error }, 'A link could not be taken');
    return { ok: false, problem: { code: 'internal', details: {} } };
  }
}

/** The token of a link: what stands behind its `#`, or the whole where nobody copied more. */
export const tokenIn = (link: FormDataEntryValue | null): string =>
  typeof link === 'string' ? link.slice(link.lastIndexOf('#') + 1).trim() : '';

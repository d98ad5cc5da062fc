'use server';
import { headers } from 'next/headers';
import { clientAddress } from '@/lib/client-address';
import { failureOf } from '@/lib/failure';
import type { Problem } from '@/lib/problem';
import { consilium } from '@/lib/server';

export type LinkAnswer =
  | { readonly ok: true; readonly name: string; readonly email: string }
  | { readonly ok: false; readonly problem: Problem };

async function answer(
  ask: (ip: string) => Promise<{ readonly name: string; readonly email: string }>,
): Promise<LinkAnswer> {
  try {
    const ip = clientAddress(Object.fromEntries(await headers()));
    return { ok: true, ...(await ask(ip)) };
  } catch (error) {
    const problem = failureOf(error);
    if (problem) return { ok: false, problem };
    consilium().application.logger.error({ err: error }, 'A link could not be taken');
    return { ok: false, problem: { code: 'internal', details: {} } };
  }
}

/** What is no text is no link, and no password. */
const textOf = (sent: unknown): string => (typeof sent === 'string' ? sent : '');

/** Whose one-time link it is. The token comes in the request's body, from the address's fragment. */
export async function readLink(token: string): Promise<LinkAnswer> {
  return answer((ip) => consilium().application.auth.readLink({ token: textOf(token), ip }));
}

/** Sets the holder's own password by their link, once. */
export async function acceptLink(token: string, password: string): Promise<LinkAnswer> {
  return answer((ip) =>
    consilium().application.auth.acceptLink({ token: textOf(token), password: textOf(password), ip }),
  );
}

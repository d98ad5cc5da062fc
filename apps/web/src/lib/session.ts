import 'server-only';
import { boardAbilities, organizationAbilities } from '@consilium/board';
import type { Actor, BoardMembership } from '@consilium/contracts';
import { cookies, headers } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { cache } from 'react';
import { BOARD_COOKIE } from './board-cookie';
import { signInFor } from './own-page';
import { PAGE_HEADER } from './page-header';
import { consilium } from './server';
import { sessionIdOf } from './session-token';

/** Who asks for this page, read from the session's row at every request; null when signed out. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const sessionId = await sessionIdOf((await headers()).get('cookie'));
  return sessionId ? consilium().resolveActor(sessionId) : null;
});

/** The way to the sign-in page, which leads back to this one. */
const leadToSignIn = async (): Promise<never> => redirect(signInFor((await headers()).get(PAGE_HEADER)));

/** The actor, or the way to the sign-in page. */
export async function requireActor(): Promise<Actor> {
  return (await currentActor()) ?? leadToSignIn();
}

/** All procedures as the current actor, or the way to the sign-in page. */
export const requireCaller = cache(async () => {
  const actor = await requireActor();
  return { actor, caller: consilium().caller(actor) };
});

/** The board the reader has chosen, else the first they are on; null for someone who is on none. */
export const currentMembership = cache(async (): Promise<BoardMembership | null> => {
  const { memberships } = await requireActor();
  const chosen = (await cookies()).get(BOARD_COOKIE)?.value;
  return memberships.find(({ boardId }) => boardId === chosen) ?? memberships[0] ?? null;
});

/** What the reader may open and begin, on the board they have chosen and in the organization; the data of each page asks again. */
export const currentAbilities = cache(async () => {
  const [actor, membership] = await Promise.all([requireActor(), currentMembership()]);
  return {
    board: membership && boardAbilities(actor, membership.boardId),
    organization: organizationAbilities(actor),
  };
});

/** Caller and board for a page that lives on a board; someone with nothing to see there is told so on Today. */
export async function requireBoard() {
  const [{ actor, caller }, membership] = await Promise.all([requireCaller(), currentMembership()]);
  const { board, organization } = await currentAbilities();
  if (!membership || !board?.enter) redirect('/');
  return { actor, caller, membership, abilities: board, organization };
}

/** Answers what was asked, or Next's "not found" page where the answer is NOT_FOUND; other errors go on to error.tsx. */
export async function orNotFound<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked;
  } catch (error) {
    // Next's bundle and the server are two module instances, so the error is known by its shape.
    const code = (error as { code?: unknown } | null)?.code;
    if (code === 'UNAUTHORIZED') await leadToSignIn();
    // An id of the wrong form is an address that never existed.
    if (code === 'NOT_FOUND' || code === 'BAD_REQUEST') notFound();
    throw error;
  }
}

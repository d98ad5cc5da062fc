import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import { consilium } from '@/lib/server';
import { sessionIdOf } from '@/lib/session-token';

/** Ends this session's row and forgets its cookie. POST only; the server's door takes it from our own pages only. */
export async function POST(request: Request) {
  const sessionId = await sessionIdOf(request.headers.get('cookie'));
  const actor = sessionId ? await consilium().resolveActor(sessionId) : null;
  if (actor) await consilium().application.auth.signOut(actor);
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (name.includes('next-auth.session-token')) jar.delete(name);
  return new NextResponse(null, { status: 303, headers: { location: '/sign-in' } });
}

import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import { consilium } from '@/lib/server';
import { sessionIdOf } from '@/lib/session-token';

/**
 * Ends this session's row and forgets its cookie. POST only, and not from another site (the cookie is SameSite=Lax, and browsers say
 * where a request comes from).
 */
export async function POST(request: Request) {
  const site = request.headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return new NextResponse(null, { status: 403 });
  const sessionId = await sessionIdOf(request.headers.get('cookie'));
  const actor = sessionId ? await consilium().resolveActor(sessionId) : null;
  if (actor) await consilium().application.auth.signOut(actor);
  const jar = await cookies();
  for (const { name } of jar.getAll()) if (name.includes('next-auth.session-token')) jar.delete(name);
  return new NextResponse(null, { status: 303, headers: { location: '/sign-in' } });
}

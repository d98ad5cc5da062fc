import { parseCookie } from 'cookie';
import { decode, encode } from 'next-auth/jwt';

/** A session's row may end sooner, at once; this is only how long the pointer to it lives. */
export const MAX_AGE_SECONDS = 12 * 3600;

/** The cookie next-auth writes; with https its name carries the `__Secure-` prefix. */
const cookieNames = ['__Secure-next-auth.session-token', 'next-auth.session-token'] as const;

/** The cookie that points to a session's row, as next-auth writes it for the address of this installation. */
export async function sessionCookie(sessionId: string) {
  const secure = process.env['NEXTAUTH_URL']?.startsWith('https://') ?? false;
  const value = await encode({
    token: { sessionId },
    secret: process.env['NEXTAUTH_SECRET'] ?? '',
    maxAge: MAX_AGE_SECONDS,
  });
  const [securely, plainly] = cookieNames;
  return {
    name: secure ? securely : plainly,
    value,
    httpOnly: true,
    sameSite: 'lax' as const,
    path: '/',
    secure,
    maxAge: MAX_AGE_SECONDS,
  };
}

/**
 * The id of the session row that a request's cookies name, or null. The token is only a pointer: whether the session is alive is asked of
 * its row at every request.
 * @param cookieHeader the request's `Cookie` header.
 */
export async function sessionIdOf(cookieHeader: string | null | undefined): Promise<string | null> {
  const secret = process.env['NEXTAUTH_SECRET'];
  if (!cookieHeader || !secret) return null;
  const cookies = parseCookie(cookieHeader);
  for (const name of cookieNames) {
    const token = cookies[name];
    if (!token) continue;
    try {
      const claims = await decode({ token, secret });
      if (typeof claims?.['sessionId'] === 'string') return claims['sessionId'];
    } catch {
      // A token that is not ours, or of an earlier secret: as good as none.
    }
  }
  return null;
}

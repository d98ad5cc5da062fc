import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { clientAddress } from './client-address';
import { isErrorCode } from './problem';
import { consilium } from './server';
import { MAX_AGE_SECONDS } from './session-token';

export interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Signs in by e-mail and password, for every route that does; attempts are counted and refusals logged. Throws as `auth.signIn` does. */
export function authorize(
  { email, password }: Credentials,
  headers: Readonly<Record<string, unknown>>,
): Promise<{ readonly sessionId: string }> {
  return consilium().application.auth.signIn({
    email,
    password,
    ip: clientAddress(headers),
    userAgent: String(headers['user-agent'] ?? '').slice(0, 300),
  });
}

/**
 * next-auth's token holds the id of a session row and nothing else: no name, no role, no e-mail. The person and their rights are read from
 * the database at each request.
 */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: MAX_AGE_SECONDS },
  jwt: { maxAge: MAX_AGE_SECONDS },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
  providers: [
    CredentialsProvider({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const { email = '', password = '' } = credentials ?? {};
        try {
          const { sessionId } = await authorize({ email, password }, request.headers ?? {});
          return { id: sessionId };
        } catch (error) {
          // next-auth hands an error's message to the sign-in page: only our own codes go there.
          const code = (error as { code?: unknown } | null)?.code;
          throw new Error(isErrorCode(code) ? code : 'internal');
        }
      },
    }),
  ],
  logger: {
    error: (code, said) => {
      // A cookie that is not ours or was made with an earlier secret counts as none, and is not logged as an error.
      if (code === 'JWT_SESSION_ERROR') return;
      const err = said instanceof Error ? said : said.error;
      consilium().application.logger.error({ code, err }, 'next-auth');
    },
    warn: () => {},
    debug: () => {},
  },
  callbacks: {
    jwt: ({ token, user }) => (user ? { sessionId: user.id } : { sessionId: token['sessionId'] }),
    session: ({ session }) => ({ expires: session.expires }),
  },
};

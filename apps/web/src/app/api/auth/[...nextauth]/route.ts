import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth';
import { say } from '@/lib/say';

const handler = NextAuth(authOptions);

/** The next-auth routes that are open, for programs; people sign in by the form. Its own sign-in page and its log route, by which anybody could write to our log, stay closed. */
const asked = ['GET csrf', 'GET session', 'POST callback/credentials'];

async function answer(request: Request, context: { params: Promise<{ nextauth: string[] }> }) {
  const { nextauth } = await context.params;
  return asked.includes(`${request.method} ${nextauth.join('/')}`)
    ? handler(request, context)
    : say('not-found');
}

export { answer as GET, answer as POST };

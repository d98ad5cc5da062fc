import NextAuth from 'next-auth';
import { authOptions } from '@/lib/auth';
import { say } from '@/lib/say';

const handler = NextAuth(authOptions);

/** For programs; people sign in by the form's own door. next-auth knows more: a page of its own, and a door through which anybody writes to our log. */
const asked = ['GET csrf', 'GET session', 'POST callback/credentials'];

async function answer(request: Request, context: { params: Promise<{ nextauth: string[] }> }) {
  const { nextauth } = await context.params;
  return asked.includes(`${request.method} ${nextauth.join('/')}`)
    ? handler(request, context)
    : say('not-found');
}

export { answer as GET, answer as POST };

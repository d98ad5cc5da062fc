import { cookies } from 'next/headers';
import { readProblems, SIGN_IN_EMAIL, type SignInProblem } from '@/features/sign-in/refusal';
import { authorize } from '@/lib/auth';
import { failureOf } from '@/lib/failure';
import { leadTo } from '@/lib/lead-to';
import { landingOf, signInFor } from '@/lib/own-page';
import { consilium } from '@/lib/server';
import { sessionCookie } from '@/lib/session-token';

/** A form's text field; '' where it is missing or a file. */
const textOf = (sent: FormDataEntryValue | null): string => (typeof sent === 'string' ? sent : '');

/**
 * Signs in by a plain form, and leads to the page one had asked for. A refusal leads back to the form: the address says why, the e-mail comes
 * again by a cookie of a minute, and the password by nothing.
 */
export async function POST(request: Request) {
  const form = await request.formData();
  const email = textOf(form.get('email')).trim();
  const password = textOf(form.get('password'));
  const to = form.get('to');
  const jar = await cookies();
  const back = (problems: readonly SignInProblem[]) => {
    jar.set(SIGN_IN_EMAIL, email.slice(0, 320), {
      path: '/sign-in',
      httpOnly: true,
      sameSite: 'lax',
      maxAge: 60,
    });
    const page = new URL(signInFor(to), 'http://host');
    for (const problem of problems) page.searchParams.append('problem', problem);
    return leadTo(page.pathname + page.search, request);
  };
  const missing: SignInProblem[] = [
    ...(email === '' ? (['email'] as const) : []),
    ...(password === '' ? (['password'] as const) : []),
  ];
  if (missing.length > 0) return back(missing);
  try {
    const headers = Object.fromEntries(request.headers);
    const { sessionId } = await authorize({ email, password }, headers);
    jar.delete({ name: SIGN_IN_EMAIL, path: '/sign-in' });
    jar.set(await sessionCookie(sessionId));
    return leadTo(landingOf(to), request);
  } catch (error) {
    const known = readProblems(failureOf(error)?.code);
    if (known.length === 0) consilium().application.logger.error({ err: error }, 'A sign-in failed');
    return back(known.length > 0 ? known : ['internal']);
  }
}

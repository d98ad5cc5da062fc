import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { readProblems, SIGN_IN_EMAIL } from '@/features/sign-in/refusal';
import { SignIn } from '@/features/sign-in/sign-in';
import { withWords } from '@/i18n/words';
import { landingOf } from '@/lib/own-page';
import { consilium } from '@/lib/server';
import { currentActor } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') };
}

type Asked = Readonly<Record<'reason' | 'to' | 'as' | 'problem', string | string[] | undefined>>;

async function SignInPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const { reason, to, as, problem } = await searchParams;
  const landing = landingOf(to);
  if (await currentActor()) redirect(landing);
  const accounts = consilium().demoAccounts;
  const problems = readProblems(problem);
  return (
    <SignIn
      accounts={accounts}
      chosen={accounts?.find(({ email }) => email === as) ?? null}
      expired={reason === 'expired'}
      to={landing}
      email={problems.length > 0 ? ((await cookies()).get(SIGN_IN_EMAIL)?.value ?? '') : ''}
      problems={problems}
    />
  );
}

export default withWords('(auth)/sign-in', SignInPage);

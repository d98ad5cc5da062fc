import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SignIn } from '@/features/sign-in/sign-in';
import { consilium } from '@/lib/server';
import { currentActor } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('signIn'))('title') };
}

export default async function SignInPage({ searchParams }: { searchParams: Promise<{ reason?: string }> }) {
  if (await currentActor()) redirect('/');
  return <SignIn accounts={consilium().demoAccounts} expired={(await searchParams).reason === 'expired'} />;
}

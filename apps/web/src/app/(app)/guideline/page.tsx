import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GuidelineBrowser } from '@/features/guideline/browser';
import { requireActor } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('evidence.browser'))('title') };
}

/** For everyone who is signed in: it holds nothing of any case. */
export default async function GuidelinePage() {
  await requireActor();
  return <GuidelineBrowser />;
}

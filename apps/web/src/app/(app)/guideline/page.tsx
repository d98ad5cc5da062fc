import { EDITIONS } from '@consilium/guideline';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { GuidelineBrowser } from '@/features/guideline/browser';
import { withWords } from '@/i18n/words';
import { requireCaller } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('evidence.browser'))('title') };
}

/** The active edition, for everyone who is signed in: it holds nothing of any case. */
async function GuidelinePage() {
  const { caller } = await requireCaller();
  const { active } = await caller.edition.active({});
  const shown = EDITIONS.find(({ contentHash }) => contentHash === active?.contentHash);
  return <GuidelineBrowser shown={shown ?? EDITIONS[0]} />;
}

export default withWords('(app)/guideline', GuidelinePage);

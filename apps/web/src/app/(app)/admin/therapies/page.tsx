import type { TherapyNames } from '@consilium/contracts';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TherapiesScreen } from '@/features/admin/therapies-screen';
import { withWords } from '@/i18n/words';
import { failureOf } from '@/lib/failure';
import { orNotFound, requireCaller } from '@/lib/session';
import { EmptyState } from '@/ui';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.therapies'))('title') };
}

/** Null for whoever is on a board and neither administers nor audits. */
async function readNames(): Promise<TherapyNames | null> {
  const { caller } = await requireCaller();
  try {
    return await orNotFound(caller.therapy.names({}));
  } catch (error) {
    if (failureOf(error)?.code !== 'forbidden') throw error;
    return null;
  }
}

async function TherapiesPage() {
  const names = await readNames();
  if (names) return <TherapiesScreen initial={names} />;
  const t = await getTranslations('admin.noRight');
  return <EmptyState title={t('title')} hint={t('hint')} />;
}

export default withWords('(app)/admin/therapies', TherapiesPage);

import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { TherapiesScreen } from '@/features/admin/therapies-screen';
import { requireCaller } from '@/lib/session';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('admin.therapies'))('title') };
}

export default async function TherapiesPage() {
  const { actor, caller } = await requireCaller();
  return <TherapiesScreen initial={await caller.therapy.names({})} administrator={actor.administrator} />;
}

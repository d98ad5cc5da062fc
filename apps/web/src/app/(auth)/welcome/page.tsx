import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Welcome } from '@/features/welcome/welcome';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('welcome'))('title'), referrer: 'no-referrer' };
}

export default function WelcomePage() {
  return <Welcome />;
}

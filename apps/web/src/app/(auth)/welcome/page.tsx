import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { use } from 'react';
import { LanguageSwitch } from '@/features/shell/language-switch';
import { Wordmark } from '@/features/shell/wordmark';
import { PlainWelcome } from '@/features/welcome/plain-welcome';
import { Welcome } from '@/features/welcome/welcome';
import { withWords } from '@/i18n/words';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('welcome'))('title') };
}

type Asked = Readonly<Record<'problem' | 'done', string | string[] | undefined>>;

function WelcomePage({ searchParams }: { searchParams: Promise<Asked> }) {
  const t = useTranslations('welcome');
  const { problem, done } = use(searchParams);
  return (
    <main className="mx-auto flex min-h-dvh max-w-xl flex-col px-5 py-6 sm:px-10">
      <header className="flex items-center justify-between">
        <Wordmark />
        <LanguageSwitch />
      </header>
      <div className="flex max-w-sm flex-1 flex-col justify-center gap-5 py-8">
        <h1 className="text-display">{t('title')}</h1>
        {/* A browser tells the server nothing of what stands behind the `#`: without a script the link is pasted. */}
        <noscript>
          <PlainWelcome problem={String(problem ?? '')} done={done !== undefined} />
        </noscript>
        <Welcome />
      </div>
    </main>
  );
}

export default withWords('(auth)/welcome', WelcomePage);

import { getTranslations } from 'next-intl/server';
import { LinkButton, PageHead } from '@/ui';

export default async function NotFound() {
  const t = await getTranslations('error');
  return (
    <main className="mx-auto max-w-xl px-6 py-16">
      <PageHead title={t('notFoundTitle')} lead={t('not-found')} />
      <LinkButton href="/" look="primary">
        {t('goToday')}
      </LinkButton>
    </main>
  );
}

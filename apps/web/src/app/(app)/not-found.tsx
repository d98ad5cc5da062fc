import { getTranslations } from 'next-intl/server';
import { LinkButton, PageHead } from '@/ui';

export default async function NotFound() {
  const t = await getTranslations('error');
  return (
    <div className="max-w-xl py-10">
      <PageHead title={t('notFoundTitle')} lead={t('not-found')} />
      <LinkButton href="/" look="primary">
        {t('goToday')}
      </LinkButton>
    </div>
  );
}

'use client';
import { useTranslations } from 'next-intl';
import { Button, PageHead } from '@/ui';

export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  const t = useTranslations();
  return (
    <main role="alert" className="mx-auto max-w-xl px-6 py-16">
      <PageHead title={t('error.pageTitle')} lead={t('error.page', { reference: error.digest ?? '–' })} />
      <Button look="primary" onPress={reset}>
        {t('common.retry')}
      </Button>
    </main>
  );
}

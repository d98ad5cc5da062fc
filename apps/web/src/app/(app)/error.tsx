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
    <div role="alert" className="max-w-xl py-10">
      <PageHead title={t('error.pageTitle')} lead={t('error.page', { reference: error.digest ?? '–' })} />
      <Button look="primary" onPress={reset}>
        {t('common.retry')}
      </Button>
    </div>
  );
}

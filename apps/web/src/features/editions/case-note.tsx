'use client';
import type { CaseView } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Alert, Button } from '@/ui';
import { RenewDialog } from './deeper';

/** That the recommendation was made by another edition than the active one, and the way to renew it. */
export function CaseNote({ view }: { view: CaseView }) {
  const t = useTranslations('editions.case');
  const [renewing, setRenewing] = useState(false);
  const { snapshot, activeEdition: active, status, abilities } = view;
  const over = status === 'decided' || status === 'withdrawn';
  if (active === null && !over)
    return (
      <Alert tone="danger">
        <p>{t('notInBuild')}</p>
      </Alert>
    );
  if (snapshot === null || active === null || active.contentHash === snapshot.contentHash) return null;
  return (
    <Alert title={t('title')}>
      <p>
        {t('newer', { edition: snapshot.edition, active: active.edition })}{' '}
        {over ? t('kept') : abilities.renew || status === 'draft' ? null : t('ballot')}
      </p>
      {abilities.renew ? (
        <Button className="mt-2" onPress={() => setRenewing(true)}>
          {t('renew')}
        </Button>
      ) : null}
      {renewing ? (
        <RenewDialog view={view} snapshot={snapshot} active={active} onClose={() => setRenewing(false)} />
      ) : null}
    </Alert>
  );
}

'use client';
import type { UnreadableRow } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Alert } from './alert';

/** Rows of a list that are stored but can't be shown: how many, and by which references to report them. Nothing where there are none. */
export function UnreadableNote({ rows }: { rows: readonly UnreadableRow[] }) {
  const t = useTranslations('common.unreadable');
  if (rows.length === 0) return null;
  return (
    <Alert tone="warning" className="mb-4" title={t('title', { count: rows.length })}>
      <p>{t('hint')}</p>
      <ul className="mt-1 flex flex-wrap gap-x-4">
        {rows.map(({ kind, reference }) => (
          <li key={reference}>
            {t(`kind.${kind}`)} <span className="font-mono">{reference}</span>
          </li>
        ))}
      </ul>
    </Alert>
  );
}

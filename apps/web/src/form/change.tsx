import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

/** What a change changes, before it is saved: as it is, as it will be, and what that brings. */
export function Change({
  before,
  after,
  consequences,
}: {
  before: ReactNode;
  after: ReactNode;
  consequences: readonly string[];
}) {
  const t = useTranslations('admin.change');
  return (
    <section aria-label={t('title')} className="rounded-md border border-line bg-sunken px-4 py-3">
      <h3 className="eyebrow">{t('title')}</h3>
      <dl className="mt-1 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-4 gap-y-1">
        <dt className="text-ink-soft">{t('before')}</dt>
        <dd>{before}</dd>
        <dt className="text-ink-soft">{t('after')}</dt>
        <dd className="font-semibold">{after}</dd>
      </dl>
      {consequences.length > 0 ? (
        <ul aria-live="polite" className="mt-2 list-disc pl-5">
          {consequences.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}

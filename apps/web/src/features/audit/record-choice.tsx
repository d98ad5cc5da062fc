'use client';
import { useTranslations } from 'next-intl';
import { cx, Link } from '@/ui';

/** Whose record is read: the board's, or the organization's. For who may read both. */
export function RecordChoice({ boardName, of }: { boardName: string; of: 'board' | 'organization' }) {
  const t = useTranslations('audit.of');
  const places = [
    { id: 'board' as const, href: '/audit', name: boardName },
    { id: 'organization' as const, href: '/audit?of=organization', name: t('organization') },
  ];
  return (
    <nav aria-label={t('label')} className="mb-5 flex flex-wrap gap-x-5" data-print="hide">
      {places.map(({ id, href, name }) => (
        <Link
          key={id}
          href={href}
          aria-current={id === of ? 'page' : undefined}
          className={cx(
            'flex min-h-9 items-center border-b-2',
            id === of ? 'border-accent font-semibold text-ink' : 'border-transparent text-ink-soft',
          )}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

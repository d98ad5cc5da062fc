'use client';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { cx, Link } from '@/ui';

/** The parts of administration; `people`: their accounts too, which an auditor does not see. */
export function AdminNav({ people }: { people: boolean }) {
  const t = useTranslations('admin.nav');
  const path = usePathname();
  const places = [
    ...(people ? [{ id: 'people' as const, href: '/admin', current: path === '/admin' }] : []),
    { id: 'boards' as const, href: '/admin/boards', current: path.startsWith('/admin/boards') },
    { id: 'therapies' as const, href: '/admin/therapies', current: path === '/admin/therapies' },
    { id: 'editions' as const, href: '/admin/editions', current: path === '/admin/editions' },
  ];
  return (
    <nav aria-label={t('label')} className="hairline-b mb-5 flex flex-wrap gap-x-5">
      {places.map(({ id, href, current }) => (
        <Link
          key={id}
          href={href}
          aria-current={current ? 'page' : undefined}
          className={cx(
            '-mb-px flex min-h-9 items-center border-b-2',
            current ? 'border-accent font-semibold text-ink' : 'border-transparent text-ink-soft',
          )}
        >
          {t(id)}
        </Link>
      ))}
    </nav>
  );
}

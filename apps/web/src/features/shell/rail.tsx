'use client';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { askedFor } from '@/lib/address-filters';
import { cx, Link } from '@/ui';
import { type Destination, isCurrent } from './destinations';
import { Wordmark } from './wordmark';

/** The rail on the left of a desk's screen. */
export function Rail({ destinations }: { destinations: readonly Destination[] }) {
  const t = useTranslations('nav');
  const path = usePathname();
  return (
    <nav
      aria-label={t('main')}
      data-print="hide"
      className="hidden w-(--rail) shrink-0 border-r border-line px-3 md:block"
    >
      <div className="sticky top-0 flex flex-col gap-5 py-3">
        <Link href="/" className="rounded-md px-1.5 py-1">
          <Wordmark />
        </Link>
        <ul className="flex flex-col gap-0.5">
          {destinations.map(({ id, href, Icon }) => {
            const current = isCurrent(href, path);
            return (
              <li key={id}>
                <Link
                  href={href}
                  onNavigate={() => askedFor(href)}
                  aria-current={current ? 'page' : undefined}
                  className={cx(
                    'flex min-h-9 items-center gap-2.5 rounded-md px-2.5 transition-colors duration-150',
                    current
                      ? 'bg-accent-soft font-semibold text-accent-ink'
                      : 'text-ink-soft hover:bg-hover hover:text-ink',
                  )}
                >
                  <Icon aria-hidden className="size-4 shrink-0" />
                  {t(id)}
                </Link>
              </li>
            );
          })}
        </ul>
      </div>
    </nav>
  );
}

/** The bar at the foot of a phone's screen. */
export function BottomBar({ destinations }: { destinations: readonly Destination[] }) {
  const t = useTranslations('nav');
  const path = usePathname();
  return (
    <nav
      aria-label={t('main')}
      data-print="hide"
      className="fixed inset-x-0 bottom-0 z-20 border-t border-line bg-raised pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="flex">
        {destinations.map(({ id, href, Icon }) => {
          const current = isCurrent(href, path);
          return (
            <li key={id} className="min-w-0 flex-1">
              <Link
                href={href}
                onNavigate={() => askedFor(href)}
                aria-current={current ? 'page' : undefined}
                className={cx(
                  'flex min-h-14 flex-col items-center justify-center gap-0.5',
                  // Seven labels must fit side by side on the narrowest phone.
                  destinations.length > 5 ? 'text-[0.78rem] tracking-tight' : 'text-note',
                  current ? 'font-semibold text-accent-ink' : 'text-ink-soft',
                )}
              >
                <span className={cx('rounded-full px-3.5 py-0.5', current && 'bg-accent-soft')}>
                  <Icon aria-hidden className="size-5" />
                </span>
                <span className="max-w-full truncate">{t(id)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

import type { EditionDifferences } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Alert, Link } from '@/ui';

/** On the list of cases: that another edition answers some of them otherwise. Nothing where it answers none. */
export function BoardNotice({ differences: { target, counts } }: { differences: EditionDifferences }) {
  const t = useTranslations('editions.board');
  if (target === null || counts.open + counts.past === 0) return null;
  const { edition, active } = target;
  return (
    <Alert className="mb-4">
      <p>
        {t('notice', { edition, active: active ? 'yes' : 'no', ...counts })}{' '}
        <Link
          href="/cases/editions"
          className="font-medium text-accent-ink underline decoration-line-strong underline-offset-2 hover:decoration-current"
        >
          {t('see')}
        </Link>
      </p>
    </Alert>
  );
}

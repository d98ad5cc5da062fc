import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'next-intl';

/** Says on every page of a demo, before the sign-in too, that nobody in it is real. */
export function DemoBand() {
  const t = useTranslations('common');
  return (
    <aside
      aria-label={t('demoBand')}
      data-demo-band
      className="flex min-h-6 items-center justify-center gap-1.5 bg-ink px-3 py-0.5 text-center text-note font-medium text-surface"
    >
      <FlaskConical aria-hidden className="size-3.5 shrink-0" />
      {t('demoBand')}
    </aside>
  );
}

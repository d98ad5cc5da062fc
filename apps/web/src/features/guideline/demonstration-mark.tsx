import { useTranslations } from 'next-intl';
import { Badge } from '@/ui';

/** Beside the name of an edition that is no clinical truth. */
export function DemonstrationMark() {
  const t = useTranslations('editions');
  return <Badge tone="danger">{t('demonstration')}</Badge>;
}

/** As the registry names them: a snapshot may be of an edition that this build no longer holds. */
export const isDemonstration = (label: string): boolean => label.startsWith('demonstration');

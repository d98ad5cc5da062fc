'use client';
import type { TherapyId } from '@consilium/contracts';
import { LATER_EVIDENCE } from '@consilium/guideline';
import { useTranslations } from 'next-intl';
import { ContentWords } from './content-words';
import { LaterList } from './later-list';

/** Later evidence on the therapies that are offered or open in a case. */
export default function LaterOfCase({ therapies }: { therapies: readonly TherapyId[] }) {
  const t = useTranslations('evidence.later');
  const items = LATER_EVIDENCE.filter((item) => item.therapies.some((id) => therapies.includes(id)));
  if (items.length === 0) return <p className="mt-1.5 text-ink-soft">{t('none')}</p>;
  return (
    <ContentWords>
      <LaterList items={items} />
    </ContentWords>
  );
}

'use client';
import type { AddendumView } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { Section, Time } from '@/ui';
import { AddendumDocumentView } from './addendum-document';

/** Every addendum to a decision, each with its own signature; nothing where there is none. */
export function Addenda({ addenda, zone }: { addenda: readonly AddendumView[]; zone: string }) {
  const t = useTranslations('afterDecision.addenda');
  if (addenda.length === 0) return null;
  return (
    <Section title={t('title')}>
      <ol className="flex flex-col gap-4">
        {addenda.map((addendum) => (
          <li key={addendum.id} className="break-inside-avoid border-l-4 border-accent pl-4">
            <AddendumDocumentView document={addendum.document} zone={zone} />
            <p className="mt-1 text-note text-ink-soft">
              {t('signedBy', { name: addendum.signature.signerName })},{' '}
              <Time at={addendum.signature.signedAt} zone={zone} />
            </p>
            <p className="font-mono text-note break-all text-ink-soft">
              SHA-256 {addendum.sha256} · #{addendum.journal.seq}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}

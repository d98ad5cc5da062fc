'use client';
import type { AddendumDraft, DecisionView } from '@consilium/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { formatInstant } from '@/ui';
import { AddendumDocumentView } from './addendum-document';
import { AddendumForm } from './addendum-form';
import { Signing, SigningDialog } from './signing';

/** Adds to a signed decision: first what is added, then the very document that is signed, with its hash, and the password again. */
export function AddendumDialog({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const t = useTranslations('afterDecision.amend');
  const { document } = decision;
  const people = useQuery(useTRPC().people.list.queryOptions({ boardId: document.board.id }));
  return (
    <SigningDialog<AddendumDraft>
      title={t('title', { pseudonym: document.case.pseudonym })}
      titleSign={t('titleSign')}
      onClose={onClose}
      form={(onReady) => (
        <AddendumForm
          decision={decision}
          people={people.data?.people ?? []}
          onCancel={onClose}
          onReady={onReady}
        />
      )}
      signing={(draft, onBack) => (
        <Sign draft={draft} zone={document.meeting.timeZone} onBack={onBack} onSigned={onClose} />
      )}
    />
  );
}

function Sign(props: { draft: AddendumDraft; zone: string; onBack: () => void; onSigned: () => void }) {
  const { draft, zone, onBack, onSigned } = props;
  const t = useTranslations('afterDecision.amend');
  const locale = useLocale() === 'ko' ? 'ko' : 'en';
  const trpc = useTRPC();
  const client = useQueryClient();
  const sign = useCommand(trpc.decision.signAddendum);
  const preview = useQuery(
    trpc.decision.previewAddendum.queryOptions({ draft }, { staleTime: 0, gcTime: 0 }),
  );
  return (
    <Signing
      preview={preview}
      command={sign}
      send={async (proof) => {
        const result = await sign.run({ draft, ...proof });
        if (result.ok) await client.invalidateQueries();
        return result;
      }}
      words={{ meaning: t('meaning'), sign: t('sign'), refused: t('refused') }}
      onBack={onBack}
      onSigned={onSigned}
    >
      {(document) => (
        <>
          <p className="text-note break-all text-ink-soft">
            {t('amends', {
              when: formatInstant(document.amends.signedAt, zone, locale, 'day'),
              sha256: document.amends.sha256,
            })}
          </p>
          <AddendumDocumentView document={document} zone={zone} />
        </>
      )}
    </Signing>
  );
}

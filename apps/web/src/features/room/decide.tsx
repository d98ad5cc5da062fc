'use client';
import type { DecisionDraft, MeetingView, Person, Recommendation, SnapshotId } from '@consilium/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { DecisionDocumentView } from '@/features/decisions/document-view';
import { Signing, SigningDialog } from '@/features/decisions/signing';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { DecisionForm } from './decision-form';

export interface DecideProps {
  meeting: MeetingView;
  snapshotId: SnapshotId;
  recommendation: Recommendation;
  people: readonly Person[];
  onClose: () => void;
}

/** Records and signs: first what was decided, then the very document that is signed, with its hash, and the password again. */
export function Decide({ onClose, ...form }: DecideProps) {
  const t = useTranslations('room.decide');
  return (
    <SigningDialog<DecisionDraft>
      title={t('title')}
      titleSign={t('titleSign')}
      onClose={onClose}
      form={(onReady) => <DecisionForm {...form} onCancel={onClose} onReady={onReady} />}
      signing={(draft, onBack) => <Sign draft={draft} onBack={onBack} onSigned={onClose} />}
    />
  );
}

function Sign(props: { draft: DecisionDraft; onBack: () => void; onSigned: () => void }) {
  const { draft, onBack, onSigned } = props;
  const t = useTranslations('room.decide');
  const trpc = useTRPC();
  const sign = useCommand(trpc.decision.sign);
  const preview = useQuery(trpc.decision.preview.queryOptions({ draft }, { staleTime: 0, gcTime: 0 }));
  return (
    <Signing
      preview={preview}
      command={sign}
      send={(proof) => sign.run({ draft, ...proof })}
      words={{ meaning: t('meaning'), sign: t('sign'), refused: t('refused') }}
      onBack={onBack}
      onSigned={onSigned}
    >
      {(document) => <DecisionDocumentView document={document} />}
    </Signing>
  );
}

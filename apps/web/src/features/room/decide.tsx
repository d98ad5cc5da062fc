'use client';
import type { DecisionDraft, MeetingView, Person, Recommendation, SnapshotId } from '@consilium/contracts';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { DecisionDocumentView } from '@/features/decisions/document-view';
import { useCommand } from '@/lib/command';
import { messageKeyOf, problemOf } from '@/lib/problem';
import { useTRPC } from '@/lib/trpc';
import { Alert, Button, Dialog, ErrorState, ProblemAlert, Skeleton, TextField } from '@/ui';
import { DecisionForm } from './decision-form';

export interface DecideProps {
  meeting: MeetingView;
  snapshotId: SnapshotId;
  recommendation: Recommendation;
  people: readonly Person[];
  onClose: () => void;
}

/** Records and signs: first what was decided, then the very document that is signed, with its hash, and the password again. */
export function Decide({ meeting, snapshotId, recommendation, people, onClose }: DecideProps) {
  const t = useTranslations('room.decide');
  const [draft, setDraft] = useState<DecisionDraft | null>(null);
  const [reviewing, setReviewing] = useState(false);
  return (
    <Dialog
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(reviewing ? 'titleSign' : 'title')}
      width="wide"
    >
      <div hidden={reviewing}>
        <DecisionForm
          meeting={meeting}
          snapshotId={snapshotId}
          recommendation={recommendation}
          people={people}
          onCancel={onClose}
          onReady={(next) => {
            setDraft(next);
            setReviewing(true);
          }}
        />
      </div>
      {reviewing && draft ? (
        <Sign draft={draft} onBack={() => setReviewing(false)} onSigned={onClose} />
      ) : null}
    </Dialog>
  );
}

function Sign({
  draft,
  onBack,
  onSigned,
}: {
  draft: DecisionDraft;
  onBack: () => void;
  onSigned: () => void;
}) {
  const t = useTranslations('room.decide');
  const errorText = useTranslations('error');
  const clinical = useTranslations('clinical.specialty');
  const trpc = useTRPC();
  const [password, setPassword] = useState('');
  const sign = useCommand(trpc.decision.sign);
  const preview = useQuery(trpc.decision.preview.queryOptions({ draft }, { staleTime: 0, gcTime: 0 }));
  const back = (
    <div className="mt-3">
      <Button onPress={onBack}>{t('back')}</Button>
    </div>
  );
  if (preview.isPending) return <Skeleton lines={8} />;
  if (preview.isError) {
    return (
      <>
        <ErrorState onRetry={() => void preview.refetch()}>
          {errorText(messageKeyOf(problemOf(preview.error).code))}
        </ErrorState>
        {back}
      </>
    );
  }
  const { document, sha256, refusals } = preview.data;
  if (refusals.length > 0) {
    return (
      <>
        <Alert tone="danger" title={t('refused')}>
          <ul className="flex flex-col gap-1">
            {refusals.map((refusal) => (
              <li key={refusal.code}>
                {errorText(refusal.code.replaceAll('/', '.'))}
                {typeof refusal.details['missingSpecialties'] === 'string' ? (
                  <span className="block font-medium">
                    {t('missing', {
                      specialties: refusal.details['missingSpecialties']
                        .split(',')
                        .filter((name) => clinical.has(name))
                        .map((name) => clinical(name))
                        .join(', '),
                    })}
                  </span>
                ) : null}
              </li>
            ))}
          </ul>
        </Alert>
        {back}
      </>
    );
  }
  const submit = async () => {
    const result = await sign.run({ draft, sha256, password });
    setPassword('');
    if (result.ok) onSigned();
    else if (result.problem.code === 'decision/document-changed') await preview.refetch();
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <DecisionDocumentView document={document} />
      <p className="rounded-md bg-sunken px-3 py-2 text-note break-all">
        <span className="font-medium">SHA-256</span> <span className="font-mono">{sha256}</span>
      </p>
      <ProblemAlert problem={sign.problem} />
      <p>{t('meaning')}</p>
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={t('password')}
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
          className="w-64 max-w-full"
          autoFocus
        />
        <Button look="primary" type="submit" isDisabled={password === ''} isPending={sign.pending}>
          {t('sign')}
        </Button>
        <Button onPress={onBack}>{t('back')}</Button>
      </div>
    </form>
  );
}

'use client';
import type { AddendumDraft, DecisionView } from '@consilium/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { useCommand } from '@/lib/command';
import { messageKeyOf, problemOf } from '@/lib/problem';
import { useTRPC } from '@/lib/trpc';
import { Alert, Button, Dialog, ErrorState, formatInstant, ProblemAlert, Skeleton, TextField } from '@/ui';
import { AddendumDocumentView } from './addendum-document';
import { AddendumForm } from './addendum-form';

/** Adds to a signed decision: first what is added, then the very document that is signed, with its hash, and the password again. */
export function AddendumDialog({ decision, onClose }: { decision: DecisionView; onClose: () => void }) {
  const t = useTranslations('afterDecision.amend');
  const [draft, setDraft] = useState<AddendumDraft | null>(null);
  const [reviewing, setReviewing] = useState(false);
  const { document } = decision;
  const people = useQuery(useTRPC().people.list.queryOptions({ boardId: document.board.id }));
  return (
    <Dialog
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(reviewing ? 'titleSign' : 'title', { pseudonym: document.case.pseudonym })}
      width="wide"
    >
      <div hidden={reviewing}>
        <AddendumForm
          decision={decision}
          people={people.data?.people ?? []}
          onCancel={onClose}
          onReady={(next) => {
            setDraft(next);
            setReviewing(true);
          }}
        />
      </div>
      {reviewing && draft ? (
        <Sign
          draft={draft}
          zone={document.meeting.timeZone}
          onBack={() => setReviewing(false)}
          onSigned={onClose}
        />
      ) : null}
    </Dialog>
  );
}

interface SignProps {
  draft: AddendumDraft;
  zone: string;
  onBack: () => void;
  onSigned: () => void;
}

function Sign({ draft, zone, onBack, onSigned }: SignProps) {
  const t = useTranslations('afterDecision.amend');
  const all = useTranslations('afterDecision');
  const errorText = useTranslations('error');
  const passwordLabel = useTranslations('room.decide')('password');
  const locale = useLocale() === 'ko' ? 'ko' : 'en';
  const trpc = useTRPC();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const sign = useCommand(trpc.decision.signAddendum);
  const preview = useQuery(
    trpc.decision.previewAddendum.queryOptions({ draft }, { staleTime: 0, gcTime: 0 }),
  );
  if (preview.isPending) return <Skeleton lines={6} />;
  const back = <Button onPress={onBack}>{all('back')}</Button>;
  if (preview.isError)
    return (
      <div className="flex flex-col items-start gap-3">
        <ErrorState onRetry={() => void preview.refetch()}>
          {errorText(messageKeyOf(problemOf(preview.error).code))}
        </ErrorState>
        {back}
      </div>
    );
  const { document, sha256, refusals } = preview.data;
  if (refusals.length > 0)
    return (
      <div className="flex flex-col items-start gap-3">
        <Alert tone="danger" title={t('refused')}>
          <ul className="flex flex-col gap-1">
            {refusals.map(({ code }) => (
              <li key={code}>{errorText(code.replaceAll('/', '.'))}</li>
            ))}
          </ul>
        </Alert>
        {back}
      </div>
    );
  const submit = async () => {
    const result = await sign.run({ draft, sha256, password });
    setPassword('');
    if (result.ok) {
      await client.invalidateQueries();
      onSigned();
    } else if (result.problem.code === 'decision/document-changed') await preview.refetch();
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <p className="text-note break-all text-ink-soft">
        {t('amends', {
          when: formatInstant(document.amends.signedAt, zone, locale, 'day'),
          sha256: document.amends.sha256,
        })}
      </p>
      <AddendumDocumentView document={document} zone={zone} />
      <p className="rounded-md bg-sunken px-3 py-2 text-note break-all">
        <span className="font-medium">SHA-256</span> <span className="font-mono">{sha256}</span>
      </p>
      <ProblemAlert problem={sign.problem} />
      <p>{t('meaning')}</p>
      <div className="flex flex-wrap items-end gap-3">
        <TextField
          label={passwordLabel}
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
        {back}
      </div>
    </form>
  );
}

'use client';
import type { ErrorDetails } from '@consilium/contracts';
import type { UseQueryResult } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { CommandResult } from '@/lib/command';
import { messageKeyOf, type Problem, problemOf } from '@/lib/problem';
import { Alert, Button, Dialog, ErrorState, ProblemAlert, Skeleton, TextField } from '@/ui';

export interface SigningDialogProps<Draft> {
  title: string;
  /** While the document is read and signed. */
  titleSign: string;
  form: (onReady: (draft: Draft) => void) => ReactNode;
  signing: (draft: Draft, onBack: () => void) => ReactNode;
  onClose: () => void;
}

/** Two steps: what is to be said, then the very document that is signed. The form stays as it was when one goes back to it. */
export function SigningDialog<Draft>({
  title,
  titleSign,
  form,
  signing,
  onClose,
}: SigningDialogProps<Draft>) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [reviewing, setReviewing] = useState(false);
  const isSigning = reviewing && draft !== null;
  return (
    <Dialog
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={isSigning ? titleSign : title}
      width="wide"
    >
      <div hidden={isSigning}>
        {form((next) => {
          setDraft(next);
          setReviewing(true);
        })}
      </div>
      {isSigning ? signing(draft, () => setReviewing(false)) : null}
    </Dialog>
  );
}

interface Preview<Document> {
  readonly document: Document;
  /** Of the canonical document, hex. */
  readonly sha256: string;
  /** Why it could not be signed as it stands; empty when it could. */
  readonly refusals: readonly { readonly code: string; readonly details: ErrorDetails }[];
}

export interface SigningProps<Document> {
  preview: UseQueryResult<Preview<Document>, unknown>;
  /** The document in words, above its hash. */
  children: (document: Document) => ReactNode;
  command: { readonly pending: boolean; readonly problem: Problem | null };
  send: (proof: { sha256: string; password: string }) => Promise<CommandResult<unknown>>;
  /** What a signature means here, its button, and the title over why there can be none. */
  words: { readonly meaning: string; readonly sign: string; readonly refused: string };
  onBack: () => void;
  onSigned: () => void;
}

/** The document as it will be signed, its hash, and the password again; or why it can't be signed. */
export function Signing<Document>(props: SigningProps<Document>) {
  const { preview, children, command, send, words, onBack, onSigned } = props;
  const t = useTranslations('room.decide');
  const errorText = useTranslations('error');
  const [password, setPassword] = useState('');
  if (preview.isPending) return <Skeleton lines={8} />;
  const back = <Button onPress={onBack}>{t('back')}</Button>;
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
        <Refusals title={words.refused} refusals={refusals} />
        {back}
      </div>
    );
  const submit = async () => {
    const result = await send({ sha256, password });
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
      {children(document)}
      <p className="rounded-md bg-sunken px-3 py-2 text-note break-all">
        <span className="font-medium">SHA-256</span> <span className="font-mono">{sha256}</span>
      </p>
      <ProblemAlert problem={command.problem} />
      {/* The act stays in sight while the document above it is read. */}
      <div className="sticky -bottom-4 -mx-5 -mb-4 flex flex-col gap-2 border-t border-line bg-raised px-5 pt-3 pb-5">
        <p className="max-w-prose text-note text-ink-soft">{words.meaning}</p>
        <div className="flex flex-wrap items-end gap-2">
          <TextField
            label={t('password')}
            type="password"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
            className="w-64 max-w-full max-sm:w-full"
            autoFocus
          />
          <Button look="primary" type="submit" isDisabled={password === ''} isPending={command.pending}>
            {words.sign}
          </Button>
          {back}
        </div>
      </div>
    </form>
  );
}

function Refusals({ title, refusals }: { title: string; refusals: Preview<unknown>['refusals'] }) {
  const t = useTranslations('room.decide');
  const errorText = useTranslations('error');
  const clinical = useTranslations('clinical.specialty');
  return (
    <Alert tone="danger" title={title}>
      <ul className="flex flex-col gap-1">
        {refusals.map(({ code, details }) => (
          <li key={code}>
            {errorText(code.replaceAll('/', '.'))}
            {typeof details['missingSpecialties'] === 'string' ? (
              <span className="block font-medium">
                {t('missing', {
                  specialties: details['missingSpecialties']
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
  );
}

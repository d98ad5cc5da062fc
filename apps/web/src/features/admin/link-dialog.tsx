'use client';
import type { AdministeredPerson } from '@consilium/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Change } from '@/form/change';
import { useCommand } from '@/lib/command';
import { useTRPC } from '@/lib/trpc';
import { Alert, Button, Dialog, ProblemAlert, Time } from '@/ui';

interface Issued {
  readonly url: string;
  readonly expiresAt: string;
}

/** Whose link it is, as they were when it was asked for: a list that is read anew may lose them, and the link must stay. */
export type LinkedPerson = Pick<AdministeredPerson, 'userId' | 'name' | 'hasPassword' | 'link'>;

/** Makes a one-time link and shows it once. The token stands in the fragment, which no browser sends and no log holds. */
export function LinkDialog({ person, onClose }: { person: LinkedPerson; onClose: () => void }) {
  const t = useTranslations('admin.link');
  const client = useQueryClient();
  const issue = useCommand(useTRPC().people.issueLink);
  const [issued, setIssued] = useState<Issued | null>(null);
  const [copied, setCopied] = useState(false);
  const { name, hasPassword, link } = person;
  const submit = async () => {
    const result = await issue.run({ userId: person.userId });
    if (!result.ok) return;
    const { token, expiresAt } = result.value;
    setIssued({ url: `${window.location.origin}/welcome#${token}`, expiresAt });
    await client.invalidateQueries();
  };
  const copy = async (url: string) => {
    // Refused without https or by the reader's settings: the text stands there to be selected.
    await navigator.clipboard?.writeText(url).then(
      () => setCopied(true),
      () => {},
    );
  };
  return (
    <Dialog
      isOpen
      isDismissable={issued === null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t(hasPassword ? 'resetTitle' : 'inviteTitle', { name })}
      actions={
        issued ? (
          <>
            <Button look="primary" onPress={() => void copy(issued.url)}>
              {copied ? t('copied') : t('copy')}
            </Button>
            <Button onPress={onClose}>{t('done')}</Button>
          </>
        ) : (
          <>
            <Button look="primary" isPending={issue.pending} onPress={() => void submit()}>
              {t('submit')}
            </Button>
            <Button onPress={onClose}>{t('cancel')}</Button>
          </>
        )
      }
    >
      {issued ? (
        <div className="flex flex-col gap-3">
          <p className="max-w-prose">{t('hand', { name })}</p>
          <code data-link className="rounded-md border border-line bg-sunken px-3 py-2 font-mono break-all">
            {issued.url}
          </code>
          <p className="text-ink-soft">
            {t('until')} <Time at={issued.expiresAt} />
          </p>
          <Alert tone="warning">{t('once')}</Alert>
          <span role="status" className="sr-only">
            {copied ? t('copied') : ''}
          </span>
        </div>
      ) : (
        <div className="flex flex-col gap-4">
          <ProblemAlert problem={issue.problem} />
          <p className="max-w-prose">{t(hasPassword ? 'resetLead' : 'inviteLead', { name })}</p>
          <Change
            before={link ? t('hasLink') : t('noLink')}
            after={t('newLink')}
            consequences={[
              ...(link ? [t('withdraws')] : []),
              ...(hasPassword ? [t('passwordUntilThen')] : []),
              t('noMail'),
            ]}
          />
        </div>
      )}
    </Dialog>
  );
}

'use client';
import type { VerifyStreamOutput } from '@consilium/contracts';
import { skipToken, useQuery } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { messageKeyOf, problemOf } from '@/lib/problem';
import { useTRPC } from '@/lib/trpc';
import { Alert, Button, ErrorState, Facts, Section, Time } from '@/ui';
import { CopyHash } from './copy-hash';
import type { AuditOf } from './filters';

/** Proves the chain of a record now, on the server, from its first row; and says what such a proof cannot see. */
export function VerifyPanel({ of }: { of: AuditOf }) {
  const t = useTranslations('audit.verify');
  const error = useTranslations('error');
  const trpc = useTRPC();
  // Asked for by the button alone: a reading is logged.
  const asked = { enabled: false, staleTime: 'static' as const, gcTime: 0 };
  const ofBoard = useQuery({
    ...trpc.journal.verify.queryOptions(of === 'organization' ? skipToken : { boardId: of }),
    ...asked,
  });
  const ofOrganization = useQuery({ ...trpc.organization.verify.queryOptions({}), ...asked });
  const {
    data,
    isFetching,
    isError,
    error: failure,
    refetch,
  } = of === 'organization' ? ofOrganization : ofBoard;
  return (
    <Section title={t('title')}>
      <p className="mb-2 text-ink-soft">{t('lead')}</p>
      <Button
        look="primary"
        icon={<ShieldCheck aria-hidden className="size-4" />}
        isPending={isFetching}
        onPress={() => void refetch()}
      >
        {t('now')}
      </Button>
      <div aria-live="polite" className="mt-3 flex flex-col gap-3">
        {isFetching ? (
          <div>
            <progress aria-label={t('running')} className="h-1.5 w-full accent-accent" />
            <p className="text-note text-ink-soft">{t('running')}</p>
          </div>
        ) : isError ? (
          <ErrorState>{error(messageKeyOf(problemOf(failure).code))}</ErrorState>
        ) : data ? (
          <Verdict verdict={data} />
        ) : null}
      </div>
    </Section>
  );
}

function Verdict({ verdict }: { verdict: VerifyStreamOutput }) {
  const t = useTranslations('audit.verify');
  const format = useFormatter();
  const { intact, firstBad } = verdict;
  return (
    <>
      {intact ? (
        <Alert tone="good" title={t('intact')}>
          <p>{t('intactHint', { count: verdict.count })}</p>
        </Alert>
      ) : (
        <Alert tone="danger" title={t('notIntact')}>
          {firstBad ? (
            <p>
              {firstBad.seq > 0 ? `${t('firstBad', { seq: firstBad.seq })} ` : null}
              {t.has(`problems.${firstBad.problem}`) ? t(`problems.${firstBad.problem}`) : firstBad.problem}
            </p>
          ) : null}
          <p>{t('notIntactHint')}</p>
        </Alert>
      )}
      <Facts
        items={[
          { id: 'count', label: t('rows'), value: format.number(verdict.count) },
          { id: 'at', label: t('checkedAt'), value: <Time at={verdict.checkedAt} /> },
          {
            id: 'took',
            label: t('took'),
            value: t('milliseconds', { value: Math.max(1, Math.round(verdict.milliseconds)) }),
          },
        ]}
      />
      <div>
        <p className="text-ink-soft">{t('head', { seq: verdict.head.seq })}</p>
        <CopyHash hash={verdict.head.hash} />
      </div>
      <div>
        <h3>{t('limits')}</h3>
        <ul className="list-disc pl-5 text-note text-ink-soft">
          <li>{t('limitRewritten')}</li>
          <li>{t('limitSealed')}</li>
          <li>{t('limitUnrecorded')}</li>
        </ul>
      </div>
    </>
  );
}

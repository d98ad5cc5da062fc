'use client';
import type { EditionProposal, Editions, NamedEdition } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { OnDemand } from '@/features/guideline/on-demand';
import { AdminNav } from '@/features/shell/admin-nav';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Alert, Badge, Button, PageHead, Section, Time, UnreadableNote } from '@/ui';
import { Changelog, EditionDifference } from './deeper';
import { EditionName } from './edition-name';
import { Impact, Progress } from './impact';
import { ActivateDialog, ProposeDialog, WithdrawDialog } from './proposal-dialogs';

type Open =
  | { readonly kind: 'propose'; readonly edition: NamedEdition }
  | { readonly kind: 'withdraw' | 'activate'; readonly proposal: EditionProposal };

/** While cases are being compared the page follows it. */
const watchedMs = 1500;
const isMoving = ({ proposal }: Editions): boolean =>
  proposal !== null && (proposal.progress.coveredAt === null || proposal.progress.running);

/** Which edition answers, which is proposed and what it would change, which there are, and which answered when. */
export function EditionsScreen({ initial }: { initial: Editions }) {
  const t = useTranslations('editions.admin');
  const { data = initial } = useSeededQuery(
    useTRPC().edition.list.queryOptions(
      {},
      { refetchInterval: ({ state }) => (state.data && isMoving(state.data) ? watchedMs : false) },
    ),
    initial,
  );
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { active, proposal, built, history, mayChange } = data;
  return (
    <>
      <PageHead title={t('title')} lead={`${t('lead')}${mayChange ? '' : ` ${t('readOnly')}`}`} />
      <AdminNav people={mayChange} />
      <UnreadableNote rows={data.unreadable} />
      <div className="flex flex-col gap-8">
        <Section title={t('active')}>
          {active ? <Active active={active} built={built} /> : <p className="text-ink-soft">{t('none')}</p>}
        </Section>
        <Section title={t('proposal')}>
          {proposal ? (
            <Proposed
              data={data}
              proposal={proposal}
              onAct={mayChange ? (kind) => setOpen({ kind, proposal }) : null}
            />
          ) : (
            <p className="text-ink-soft">{t('noProposal')}</p>
          )}
        </Section>
        <Section title={t('built')}>
          <ul>
            {built.map((one) => (
              <li
                key={one.contentHash}
                className="flex flex-wrap items-start justify-between gap-2 border-b border-line py-2"
              >
                <EditionName named={one} built={built} />
                {one.contentHash === active?.contentHash ? (
                  <Badge tone="good">{t('isActive')}</Badge>
                ) : one.contentHash === proposal?.contentHash ? (
                  <Badge>{t('isProposed')}</Badge>
                ) : mayChange && active && proposal === null ? (
                  <Button
                    aria-label={t('proposeOf', { edition: one.edition })}
                    onPress={() => setOpen({ kind: 'propose', edition: one })}
                  >
                    {t('propose')}
                  </Button>
                ) : null}
                {active && one.contentHash !== active.contentHash ? (
                  <div className="w-full">
                    <Compared before={active.contentHash} after={one} />
                  </div>
                ) : null}
              </li>
            ))}
          </ul>
        </Section>
        <Section title={t('history')}>
          <History history={history} />
        </Section>
      </div>
      {open?.kind === 'propose' && active ? (
        <ProposeDialog active={active} edition={open.edition} onClose={close} />
      ) : null}
      {open?.kind === 'withdraw' ? <WithdrawDialog proposal={open.proposal} onClose={close} /> : null}
      {open?.kind === 'activate' && active ? (
        <ActivateDialog active={active} proposal={proposal ?? open.proposal} onClose={close} />
      ) : null}
    </>
  );
}

function Compared({ before, after }: { before: string; after: NamedEdition }) {
  const t = useTranslations('editions.difference');
  return (
    <OnDemand
      summary={
        <>
          {t('title')}
          <span className="sr-only"> {after.edition}</span>
        </>
      }
    >
      {() => (
        <div className="mt-1.5 border-l-2 border-line pl-3">
          <EditionDifference before={before} after={after.contentHash} />
        </div>
      )}
    </OnDemand>
  );
}

function Active({ active, built }: { active: NonNullable<Editions['active']>; built: Editions['built'] }) {
  const t = useTranslations('editions.admin');
  return (
    <div className="flex flex-col gap-3">
      <EditionName named={active} built={built} />
      <p className="text-note text-ink-soft">
        {t('since')} <Time at={active.since} />
      </p>
      {active.inBuild ? null : (
        <Alert tone="danger">
          <p>{t('notInBuild', { edition: active.edition })}</p>
        </Alert>
      )}
      <OnDemand summary={t('changelog')}>
        {() => (
          <div className="mt-1.5 border-l-2 border-line pl-3">
            <Changelog contentHash={active.contentHash} />
          </div>
        )}
      </OnDemand>
      {active.progress ? (
        <section>
          <h3 className="text-body">{t('renewals')}</h3>
          <p className="mb-2 max-w-prose text-note text-ink-soft">{t('renewalsHint')}</p>
          <Impact impact={active.impact} />
        </section>
      ) : null}
    </div>
  );
}

function Proposed({
  data: { active, built },
  proposal,
  onAct,
}: {
  data: Editions;
  proposal: EditionProposal;
  onAct: ((kind: 'withdraw' | 'activate') => void) | null;
}) {
  const t = useTranslations('editions.admin');
  return (
    <div className="flex flex-col gap-3">
      <EditionName named={proposal} built={built} />
      <p className="text-note text-ink-soft">
        {t('proposedBy', { name: proposal.proposedBy })} · <Time at={proposal.proposedAt} />
      </p>
      {proposal.inBuild ? null : (
        <Alert tone="danger">
          <p>{t('notInBuild', { edition: proposal.edition })}</p>
        </Alert>
      )}
      <Progress progress={proposal.progress} />
      <Impact impact={proposal.impact} />
      {active ? <Compared before={active.contentHash} after={proposal} /> : null}
      {onAct ? (
        <div className="flex flex-wrap items-center gap-2">
          {proposal.own ? (
            <p className="max-w-prose">{t('own')}</p>
          ) : (
            <Button
              look="primary"
              isDisabled={proposal.progress.coveredAt === null || !proposal.inBuild}
              onPress={() => onAct('activate')}
            >
              {t('activate')}
            </Button>
          )}
          <Button onPress={() => onAct('withdraw')}>{t('withdraw')}</Button>
        </div>
      ) : null}
    </div>
  );
}

function History({ history }: { history: Editions['history'] }) {
  const t = useTranslations('editions.admin');
  return (
    <ol>
      {history.map(({ edition, contentHash, since, until, proposedBy, activatedBy }) => (
        <li key={since} className="border-b border-line py-2">
          <span className="tabular font-medium break-all">{edition}</span>
          <span className="block text-note text-ink-soft">
            {t('from')} <Time at={since} /> · {t('until')} {until ? <Time at={until} /> : t('now')}
          </span>
          <span className="block text-note text-ink-soft">
            {proposedBy && activatedBy
              ? t('historyBy', { proposer: proposedBy, activator: activatedBy })
              : t('historyFirst')}
          </span>
          <span className="block font-mono text-note break-all text-ink-soft">{contentHash}</span>
        </li>
      ))}
    </ol>
  );
}

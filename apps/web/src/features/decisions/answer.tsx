'use client';
import type { DecisionView } from '@consilium/contracts';
import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useDecidedLines } from '@/features/guideline/therapy-name';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Button, Day, Facts, LinkButton, PageHead, Section, Time } from '@/ui';
import { AddendumDocumentView } from './addendum-document';
import { Succession } from './succession';

/** The board's answer to who asked: a letter drawn from the signed decision, in plain order, with its proof at the foot. */
export function Answer({ initial }: { initial: DecisionView }) {
  const { data: decision = initial } = useSeededQuery(
    useTRPC().decision.get.queryOptions({ decisionId: initial.id }),
    initial,
  );
  const t = useTranslations('afterDecision.answer');
  const addenda = useTranslations('afterDecision.addenda');
  const reasonCode = useTranslations('room.decide.codes');
  const decidedLines = useDecidedLines();
  const { document, signature } = decision;
  const zone = document.meeting.timeZone;
  const { reason } = document.relation;
  return (
    <article className="mx-auto max-w-3xl">
      <PageHead
        title={t('title', { pseudonym: document.case.pseudonym })}
        lead={
          <>
            {t('to', { name: document.case.referrer })} · {document.board.name} ·{' '}
            <Time at={signature.signedAt} zone={zone} show="day" />
          </>
        }
        actions={
          <div className="flex flex-wrap gap-2" data-print="hide">
            <LinkButton href={`/decisions/${decision.id}`}>{t('toDecision')}</LinkButton>
            <Button icon={<Printer aria-hidden className="size-4" />} onPress={() => window.print()}>
              {t('print')}
            </Button>
          </div>
        }
      />
      {/* The foot of each printed page; all parts are of letters, digits and marks of our own making. */}
      <style>{`@page { @bottom-left { font: 8pt sans-serif; content: "${document.case.pseudonym} · ${decision.sha256}" } }`}</style>
      <Succession decision={decision} />
      <div className="flex flex-col gap-6">
        <Section title={t('question')}>
          <p className="max-w-prose whitespace-pre-line">{document.case.question}</p>
        </Section>
        <Section title={t('decided')}>
          <ul className="text-title font-semibold">
            {decidedLines(document).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Section>
        <Section title={t('reasons')}>
          <p className="max-w-prose whitespace-pre-line">{document.rationale}</p>
          <p className="mt-2">{t(document.relation.kind)}</p>
          {reason ? (
            <p>
              <span className="font-medium">{reasonCode(reason.code)}</span>: {reason.text}
            </p>
          ) : null}
        </Section>
        {decision.addenda.length > 0 ? (
          <Section title={addenda('title')}>
            <ol className="flex flex-col gap-4">
              {decision.addenda.map((addendum) => (
                <li key={addendum.id} className="border-l-4 border-accent pl-4">
                  <p className="text-note text-ink-soft">
                    <Time at={addendum.signature.signedAt} zone={zone} show="day" />
                  </p>
                  <AddendumDocumentView document={addendum.document} zone={zone} />
                </li>
              ))}
            </ol>
          </Section>
        ) : null}
        <Section title={t('who')}>
          <Facts
            items={[
              { id: 'who', label: t('responsible'), value: decision.responsible.name },
              { id: 'due', label: t('due'), value: <Day day={decision.dueOn} /> },
              {
                id: 'review',
                label: t('review'),
                value: document.nextReviewOn ? <Day day={document.nextReviewOn} /> : t('noReview'),
              },
            ]}
          />
          <p className="mt-2">
            {t('dissent', { count: document.dissent.length + decision.laterDissent.length })}
          </p>
        </Section>
        <footer className="border-t border-line-strong pt-3 text-note">
          <p>{t('advice')}</p>
          <p className="mt-2 font-semibold">
            {t('signed', { name: signature.signerName })}, <Time at={signature.signedAt} zone={zone} />
          </p>
          <ProofLine label={t('decision')} sha256={decision.sha256} seq={decision.journal.seq} />
          {decision.addenda.map((addendum, index) => (
            <ProofLine
              key={addendum.id}
              label={t('addendum', { number: index + 1 })}
              sha256={addendum.sha256}
              seq={addendum.journal.seq}
            />
          ))}
        </footer>
      </div>
    </article>
  );
}

function ProofLine({ label, sha256, seq }: { label: string; sha256: string; seq: number }) {
  return (
    <p className="text-ink-soft">
      {label}: <span className="font-mono break-all">SHA-256 {sha256}</span> · #{seq}
    </p>
  );
}

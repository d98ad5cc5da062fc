'use client';
import type { DecisionView } from '@consilium/contracts';
import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { DemonstrationMark, isDemonstration } from '@/features/guideline/demonstration-mark';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { Button, LinkButton, PageHead, Section, Time } from '@/ui';
import { Addenda } from './addenda';
import { DecisionActions } from './decision-actions';
import { DecisionDocumentView } from './document-view';
import { Implementation } from './implementation';
import { LaterDissent } from './later-dissent';
import { Succession } from './succession';

/** One signed decision with what came after it: to read, to print, and to check against the journal. */
export function DecisionPage({ initial }: { initial: DecisionView }) {
  const { data: decision = initial } = useSeededQuery(
    useTRPC().decision.get.queryOptions({ decisionId: initial.id }),
    initial,
  );
  const after = useTranslations('afterDecision');
  const t = useTranslations('decisions');
  const { document, signature, journal } = decision;
  return (
    <div className="mx-auto max-w-4xl">
      <PageHead
        title={t('titleOne', { pseudonym: document.case.pseudonym })}
        lead={
          <>
            {document.board.name} · <Time at={signature.signedAt} zone={document.meeting.timeZone} />
          </>
        }
        actions={
          <div className="flex flex-wrap gap-2" data-print="hide">
            <LinkButton href={`/decisions/${decision.id}/answer`}>{after('answer.link')}</LinkButton>
            <LinkButton href={`/cases/${decision.caseId}`}>{t('toCase')}</LinkButton>
            <Button icon={<Printer aria-hidden className="size-4" />} onPress={() => window.print()}>
              {t('print')}
            </Button>
          </div>
        }
      />
      {/* The foot of each printed page; all three parts are of letters, digits and marks of our own making. */}
      <style>{`@page { @bottom-left { font: 8pt sans-serif; content: "${document.case.pseudonym} · ${document.snapshot.edition} · ${decision.sha256}" } }`}</style>
      <Succession decision={decision} />
      <DecisionActions decision={decision} />
      <DecisionDocumentView document={document} />
      <div className="mt-5 flex flex-col gap-5">
        <LaterDissent decision={decision} />
        <Addenda addenda={decision.addenda} zone={document.meeting.timeZone} />
        <Implementation decision={decision} />
      </div>
      <Section title={t('signature')} className="mt-6 break-inside-avoid">
        <p>
          <span className="font-semibold">{signature.signerName}</span>, {t('asChair')}. {t('signedMeaning')}{' '}
          <Time at={signature.signedAt} zone={document.meeting.timeZone} />. {t('reauthenticated')}
        </p>
        <dl className="mt-2 grid grid-cols-[max-content_minmax(0,1fr)] gap-x-3 gap-y-0.5 text-note">
          <dt className="text-ink-soft">{t('documentHash')}</dt>
          <dd className="font-mono break-all">{decision.sha256}</dd>
          <dt className="text-ink-soft">{t('journalRow')}</dt>
          <dd className="font-mono break-all">
            {journal.stream} #{journal.seq}
          </dd>
          <dt className="text-ink-soft">{t('headHash')}</dt>
          <dd className="font-mono break-all">{journal.hash}</dd>
          <dt className="text-ink-soft">{t('edition')}</dt>
          <dd className="font-mono break-all">
            {document.snapshot.edition}{' '}
            {isDemonstration(document.snapshot.edition) ? <DemonstrationMark /> : null} ·{' '}
            {document.snapshot.hash}
          </dd>
        </dl>
        <p className="mt-2 text-note text-ink-soft">{t('howToCheck')}</p>
      </Section>
    </div>
  );
}

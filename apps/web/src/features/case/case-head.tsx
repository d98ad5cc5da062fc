'use client';
import type { CaseView } from '@consilium/contracts';
import { CalendarDays, Gavel } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { CaseStatusBadge } from '@/features/cases/status-badge';
import { useDecidedLines } from '@/features/guideline/therapy-name';
import { Alert, Badge, BoardDecisionMark, cx, Time } from '@/ui';
import { Link } from '@/ui/link';
import { CaseActions } from './case-actions';

/** Whose case, where it stands, and whether the board must decide. */
export function CaseHead({ view, inRoom = false }: { view: CaseView; inRoom?: boolean }) {
  const t = useTranslations('case');
  const words = useTranslations('guideline.boardReason');
  const clinical = useTranslations('clinical.caseType');
  const after = useTranslations('afterDecision');
  const decidedLines = useDecidedLines();
  const Title = inRoom ? 'h2' : 'h1';
  const recommendation = view.snapshot?.recommendation;
  return (
    <header className="flex flex-col gap-3">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <Title className={cx('tabular', inRoom ? 'text-title' : 'text-display')}>{view.pseudonym}</Title>
            <CaseStatusBadge status={view.status} />
            <Badge>{clinical(view.type)}</Badge>
          </div>
          <p className="mt-1 flex flex-wrap gap-x-4 gap-y-0.5 text-ink-soft">
            <span>{t('referredBy', { name: view.referrer.name })}</span>
            {inRoom ? null : (
              <span>
                {t('updated')} <Time at={view.updatedAt} />
              </span>
            )}
            {view.agenda && !inRoom ? (
              <Link
                href={`/meetings/${view.agenda.meetingId}`}
                className="inline-flex items-center gap-1.5 text-accent-ink underline underline-offset-2"
              >
                <CalendarDays aria-hidden className="size-4" />
                {view.agenda.title}, <Time at={view.agenda.startsAt} zone={view.agenda.timeZone} />
              </Link>
            ) : null}
          </p>
        </div>
        <CaseActions view={view} inRoom={inRoom} />
      </div>
      {recommendation?.boardDecisionRequired ? (
        <BoardDecisionMark
          size="banner"
          reasons={recommendation.boardDecisionReasons.map((reason) => words(reason))}
        />
      ) : null}
      {view.recused ? <Alert title={t('recused.title')}>{t('recused.hint')}</Alert> : null}
      {view.recusals.length > 0 && !view.recused ? (
        <p className="text-ink-soft">
          {t('recusals', { names: view.recusals.map(({ name }) => name).join(', ') })}
        </p>
      ) : null}
      {view.withdrawal ? (
        <Alert title={after('withdraw.done', { reason: after(`withdraw.codes.${view.withdrawal.code}`) })}>
          {view.withdrawal.text ? <p className="whitespace-pre-line">{view.withdrawal.text}</p> : null}
          <p className="text-note">
            {view.withdrawal.byName}, <Time at={view.withdrawal.at} />
          </p>
        </Alert>
      ) : null}
      {view.decisions.length > 0 && !inRoom ? (
        <ul className="flex flex-col gap-1">
          {view.decisions.map((decision) => (
            <li key={decision.id} className="flex flex-wrap items-baseline gap-x-2">
              <Gavel aria-hidden className="size-4 shrink-0 self-center text-good" />
              <Link
                href={`/decisions/${decision.id}`}
                className="font-medium text-accent-ink underline underline-offset-2"
              >
                {t('decision', { summary: decidedLines(decision).join(' · ') })}
              </Link>
              <span className="text-ink-soft">
                {decision.signerName} · <Time at={decision.signedAt} />
                {decision.addendumCount > 0
                  ? ` · ${after('addenda.count', { count: decision.addendumCount })}`
                  : null}
              </span>
              {decision.superseded ? <Badge>{after('superseded.badge')}</Badge> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </header>
  );
}

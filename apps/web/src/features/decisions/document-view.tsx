'use client';
import type { DecisionDocument } from '@consilium/contracts';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { FeeLine } from '@/features/fee/fee-line';
import { useTherapyName } from '@/features/guideline/therapy-name';
import { useSiteName } from '@/lib/site-name';
import { Badge, BoardDecisionMark, cx, Day, Facts, RunoffRounds, Section, TallyBar, Time } from '@/ui';
import { QuorumLine } from './quorum-line';
import { rosterByAttendance } from './roster';

/** The values of all its sections begin at one line. */
const aligned = 'sm:grid-cols-[12rem_minmax(0,1fr)] print:grid-cols-[12rem_minmax(0,1fr)]';

/** The decision as it is signed: all of the document, and nothing that is not in it. */
export function DecisionDocumentView({ document }: { document: DecisionDocument }) {
  const t = useTranslations('decisions.document');
  const guideline = useTranslations('guideline');
  const clinical = useTranslations('clinical');
  const reasonCode = useTranslations('room.decide.codes');
  const attendanceWord = useTranslations('room.attendance.state');
  const tally = useTranslations('common.tally');
  const site = useSiteName();
  const therapyName = useTherapyName();
  const { snapshot, ballot } = document;
  const optionName = (option: { therapy: string | null; label: string; therapyClass: string }) =>
    option.therapy
      ? guideline(`therapy.${option.therapy}`)
      : `${option.label} (${guideline(`therapyClass.${option.therapyClass}`)})`;
  const coded = (reason: { code: string; text: string }) => (
    <>
      <span className="font-medium">{reasonCode(reason.code)}</span>: {reason.text}
    </>
  );
  const person = (entry: { name: string; specialty: string | null }) =>
    entry.specialty ? `${entry.name} (${clinical(`specialty.${entry.specialty}`)})` : entry.name;
  const rows = (items: readonly [string, ReactNode][]) =>
    items.map(([id, value]) => ({ id, label: t(id), value }));
  const { chairing } = document;
  const capacity: [string, ReactNode][] = chairing
    ? [['capacity', t(`capacities.${chairing.because}`, { chair: chairing.chair.name })]]
    : [];
  return (
    <article className="flex flex-col gap-5 print:gap-4">
      <section className="border-l-4 border-accent pl-4">
        <h2 className="eyebrow">{t('decided')}</h2>
        <ul className="text-title font-semibold">
          {document.therapies.map((therapy) => (
            <li key={`${therapy.therapy ?? ''}${therapy.label}`}>{therapyName(therapy)}</li>
          ))}
          {document.actions.map((action) => (
            <li key={action} className="text-lead">
              {action}
            </li>
          ))}
        </ul>
        <p className="mt-2 max-w-prose whitespace-pre-line">{document.rationale}</p>
        <div className="mt-2 flex flex-wrap items-center gap-2">
          <Badge>{t(`relations.${document.relation.kind}`)}</Badge>
          {document.tie ? <Badge>{t('tie')}</Badge> : null}
          {snapshot.boardDecisionReasons.length > 0 ? (
            <BoardDecisionMark
              reasons={snapshot.boardDecisionReasons.map((reason) => guideline(`boardReason.${reason}`))}
            />
          ) : null}
        </div>
        {document.relation.reason ? <p className="mt-1">{coded(document.relation.reason)}</p> : null}
        {document.againstMajority ? (
          <p className="mt-1">
            {t('againstMajority')} {coded(document.againstMajority)}
          </p>
        ) : null}
      </section>
      <Section title={t('responsibility')}>
        <Facts
          className={aligned}
          items={rows([
            ['responsiblePhysician', person(document.responsiblePhysician)],
            ['dueOn', <Day key="due" day={document.dueOn} />],
            [
              'nextReviewOn',
              document.nextReviewOn ? <Day key="next" day={document.nextReviewOn} /> : t('none'),
            ],
            ['decidedBy', `${person(document.decidedBy)}, ${clinical('role.chair')}`],
            ...capacity,
          ])}
        />
      </Section>
      <Section title={t('case')}>
        <Facts
          className={aligned}
          items={rows([
            ['pseudonym', document.case.pseudonym],
            [
              'question',
              <span key="q" className="whitespace-pre-line">
                {document.case.question}
              </span>,
            ],
            ['referrer', document.case.referrer],
            [
              'primarySite',
              `${site(snapshot.primarySite)} · ${snapshot.primarySite} · ${guideline(`origin.${snapshot.embryonicOrigin}`)}`,
            ],
            ['whoGrade', guideline(`grade.${snapshot.whoGrade}`)],
            [
              'recommended',
              snapshot.options.length > 0
                ? snapshot.options
                    .map(
                      ({ therapy, strength }) =>
                        `${guideline(`therapy.${therapy}`)} (${guideline(`strength.${strength}`)})`,
                    )
                    .join('; ')
                : t('none'),
            ],
            [
              'missing',
              snapshot.missingData.length > 0
                ? snapshot.missingData
                    .map((item) => guideline(`missing.${item.replace('.', '-')}`))
                    .join(', ')
                : t('nothingMissing'),
            ],
          ])}
        />
      </Section>
      {ballot ? (
        <Section title={t('ballot')}>
          <div className="flex flex-col gap-3">
            <QuorumLine label={t('quorumAtOpening')} report={ballot.quorumAtOpening} />
            <QuorumLine label={t('quorumAtClose')} report={ballot.quorumAtClose} />
            <TallyBar
              total={ballot.votes.length + ballot.tally.notVoted}
              note={ballot.method ? tally(`counts.${ballot.method}`) : null}
              lines={[
                ...ballot.options.map((option) => ({
                  id: option.id,
                  label: optionName(option),
                  votes: ballot.tally.options.find(({ optionId }) => optionId === option.id)?.votes ?? 0,
                  leading: ballot.tally.leading.some((id) => id === option.id),
                })),
                { id: 'against', label: tally('against'), votes: ballot.tally.against, faint: true },
                { id: 'abstain', label: tally('abstain'), votes: ballot.tally.abstain, faint: true },
                { id: 'notVoted', label: tally('notVoted'), votes: ballot.tally.notVoted, faint: true },
              ]}
            />
            <RunoffRounds
              tally={ballot.tally}
              options={ballot.options.map((option) => ({ id: option.id, label: optionName(option) }))}
            />
            {ballot.deadline ? (
              <p>
                {t('asynchronous')} <Time at={ballot.deadline} zone={document.meeting.timeZone} />
              </p>
            ) : null}
            <p className="text-note text-ink-soft">
              <Time at={ballot.openedAt} zone={document.meeting.timeZone} /> –{' '}
              <Time at={ballot.closedAt} zone={document.meeting.timeZone} show="time" />
            </p>
          </div>
        </Section>
      ) : (
        <Section title={t('ballot')}>
          <p>{t('consensus')}</p>
        </Section>
      )}
      {document.dissent.length > 0 ? (
        <Section title={t('dissent')}>
          <ul className="flex flex-col gap-1">
            {document.dissent.map((entry) => (
              <li key={entry.userId}>
                <span className="font-medium">{person(entry)}</span>: {entry.reason}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section title={t('meeting')}>
        <p>
          {document.meeting.title}, <Time at={document.meeting.startsAt} zone={document.meeting.timeZone} />
        </p>
        <Facts
          className={cx('mt-1', aligned)}
          items={[
            ...rosterByAttendance(document.roster).map(({ attendance, people }) => ({
              id: attendance,
              label: attendanceWord(attendance),
              value: people.map(person).join(', '),
            })),
            ...(document.recused.length > 0
              ? rows([['recused', document.recused.map(person).join(', ')]])
              : []),
          ]}
        />
        {document.fee ? <FeeLine fee={document.fee} className="mt-2" /> : null}
      </Section>
    </article>
  );
}

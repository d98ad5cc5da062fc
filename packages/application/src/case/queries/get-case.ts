import { annotationAbilities, caseAbilities } from '@consilium/board';
import {
  type CaseType,
  type CaseView,
  type ClinicalFacts,
  caseViewSchema,
  type DecidedTherapy,
  getCaseInput,
  type Recommendation,
  type UserId,
} from '@consilium/contracts';
import type { Work } from '@consilium/database';
import { factsForGuideline } from '@consilium/guideline';
import { defineQuery, type QueryContext } from '../../command';
import { findActiveEdition, namedEdition } from '../../edition/active-edition';
import { notFound } from '../../errors';
import { eventColumns, toHistoryLines } from '../../journal/history-lines';
import { findAnnotationViews } from '../annotation-views';
import { getCaseResource } from '../case-resource';
import { missingEffects } from '../missing-effects';

const historyLength = 200;

const findRow = (db: Work['db'], id: string) =>
  db.case.findUnique({
    where: { id },
    include: {
      referrer: { select: { name: true } },
      withdrawer: { select: { name: true } },
      currentSnapshot: true,
      snapshots: {
        orderBy: { createdAt: 'desc' },
        select: { id: true, factsVersion: true, createdAt: true, hash: true },
      },
      identity: { select: { caseId: true } },
      recusals: { orderBy: { declaredAt: 'asc' }, include: { user: { select: { name: true } } } },
      agendaItems: {
        where: { status: { in: ['planned', 'presented'] } },
        include: { meeting: { select: { id: true, title: true, startsAt: true, timeZone: true } } },
        take: 1,
      },
      decisions: {
        orderBy: { signedAt: 'desc' },
        where: { kind: 'decision' },
        select: {
          id: true,
          signedAt: true,
          signerName: true,
          therapies: true,
          actions: true,
          supersededBy: { select: { id: true } },
          addenda: { select: { id: true } },
        },
      },
    },
  });
type Row = NonNullable<Awaited<ReturnType<typeof findRow>>>;

function snapshotOf({ currentSnapshot, facts }: Row) {
  if (currentSnapshot === null) return null;
  const recommendation = currentSnapshot.recommendation as unknown as Recommendation;
  return {
    id: currentSnapshot.id,
    factsVersion: currentSnapshot.factsVersion,
    createdAt: currentSnapshot.createdAt.toISOString(),
    edition: currentSnapshot.edition,
    contentHash: currentSnapshot.contentHash,
    hash: currentSnapshot.hash,
    recommendation,
    missing: missingEffects(recommendation, facts as unknown as ClinicalFacts),
  };
}

async function historyOf(ctx: QueryContext, row: Row): Promise<CaseView['history']> {
  const rows = await ctx.work.db.journalEvent.findMany({
    where: { caseId: row.id },
    orderBy: { seq: 'desc' },
    take: historyLength,
    select: eventColumns,
  });
  return toHistoryLines(ctx, row.boardId as CaseView['boardId'], rows);
}

/** The whole case on one screen, as its reader may see it. The history is newest first. */
export const getCase = defineQuery({
  name: 'case.get',
  input: getCaseInput,
  output: caseViewSchema,
  run: async (context, { caseId }) => {
    const { actor, work } = context;
    context.about(caseId);
    const resource = await getCaseResource(work.db, caseId);
    context.authorize('case.read', resource);
    context.logAccess({ boardId: resource.boardId, caseId });
    const row = await findRow(work.db, caseId);
    if (row === null) throw notFound();

    const facts = row.facts as unknown as ClinicalFacts;
    const snapshot = snapshotOf(row);
    const abilities = caseAbilities(actor, resource);
    const current = { question: row.question, facts, recommendation: snapshot?.recommendation ?? null };
    const annotations = await findAnnotationViews(context, row, current, ({ authorId, resolved }) =>
      annotationAbilities(actor, { ...resource, authorId: authorId as UserId }, resolved),
    );
    const [item] = row.agendaItems;
    const active = await findActiveEdition(context);
    const outdated = snapshot !== null && active !== null && snapshot.contentHash !== active.contentHash;
    return {
      id: caseId,
      boardId: resource.boardId,
      pseudonym: row.pseudonym,
      status: resource.status,
      type: row.type as CaseType,
      question: row.question,
      version: row.version,
      factsVersion: row.factsVersion,
      facts,
      referrer: { userId: row.referrerId, name: row.referrer.name },
      hasIdentity: row.identity !== null,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      snapshot,
      activeEdition: active && namedEdition(active),
      earlierSnapshots: row.snapshots
        .filter(({ id }) => id !== row.currentSnapshotId)
        .map((earlier) => ({ ...earlier, createdAt: earlier.createdAt.toISOString() })),
      blocking: [...factsForGuideline(facts).blocking],
      annotations,
      agenda: item
        ? {
            meetingId: item.meeting.id,
            itemId: item.id,
            title: item.meeting.title,
            startsAt: item.meeting.startsAt.toISOString(),
            timeZone: item.meeting.timeZone,
          }
        : null,
      decisions: row.decisions.map((decision) => ({
        id: decision.id,
        signedAt: decision.signedAt.toISOString(),
        signerName: decision.signerName,
        therapies: decision.therapies as unknown as DecidedTherapy[],
        actions: decision.actions,
        superseded: decision.supersededBy !== null,
        addendumCount: decision.addenda.length,
      })),
      withdrawal:
        row.withdrawnAt === null
          ? null
          : {
              code: row.withdrawalCode,
              text: row.withdrawalText,
              byName: row.withdrawer?.name ?? '',
              at: row.withdrawnAt.toISOString(),
            },
      recusals: row.recusals.map(({ userId, user }) => ({ userId, name: user.name })),
      recused: resource.recusedUserIds.includes(actor.userId),
      history: abilities.seeHistory ? await historyOf(context, row) : [],
      // What was decided once is never withdrawn, wherever the case stands now.
      abilities: {
        ...abilities,
        withdraw: abilities.withdraw && row.decisions.length === 0,
        renew: abilities.renew && outdated,
      },
    } as CaseView;
  },
});

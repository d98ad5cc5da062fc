import type { CaseState, DecisionPaper, DecisionState, MeetingState, NamedPerson } from '@consilium/board';
import {
  type BoardId,
  caseTypeSchema,
  type DecisionDraft,
  type DecisionId,
  type DecisionReference,
  recommendationSchema,
  type SnapshotId,
  type UserId,
} from '@consilium/contracts';
import { loadBallotsOfCase, loadFeeRules, loadPeople, loadTherapyNames } from '@consilium/database';
import type { QueryContext } from '../command';
import { notFound } from '../errors';

/**
 * All that a decision on a case is judged by and made of, read in this unit of work. The meeting and the case come from the caller, who
 * has locked them where it matters.
 */
export async function decisionMaterial(
  ctx: QueryContext,
  meeting: MeetingState,
  decided: CaseState,
  draft: Pick<DecisionDraft, 'snapshotId'>,
): Promise<{ readonly state: DecisionState; readonly paper: DecisionPaper }> {
  const ballots = await loadBallotsOfCase(ctx.work, decided.id);
  const people = await loadPeople(ctx.work, meeting.boardId);
  const feeRules = await loadFeeRules(ctx.work, meeting.boardId);
  const therapyNames = await loadTherapyNames(ctx.work);
  return {
    state: { meeting, case: decided, ballots, people, therapyNames, feeRules },
    paper: await paperOf(ctx, meeting, decided, draft.snapshotId),
  };
}

async function paperOf(
  ctx: QueryContext,
  meeting: MeetingState,
  decided: CaseState,
  snapshotId: SnapshotId,
): Promise<DecisionPaper> {
  const { db } = ctx.work;
  const board = await db.board.findUnique({
    where: { id: meeting.boardId },
    select: { id: true, name: true },
  });
  const called = await db.meeting.findUnique({
    where: { id: meeting.id },
    select: { title: true, startsAt: true },
  });
  const about = await db.case.findUnique({
    where: { id: decided.id },
    select: { pseudonym: true, type: true, question: true, referrer: { select: { name: true } } },
  });
  // Only a snapshot of this case: another's would put foreign facts under the decision.
  const snapshot = await db.recommendationSnapshot.findFirst({
    where: { id: snapshotId, caseId: decided.id },
  });
  if (board === null || called === null || about === null || snapshot === null) throw notFound();
  const recommendation = recommendationSchema.parse(snapshot.recommendation);
  return {
    board: { id: meeting.boardId, name: board.name },
    meeting: { title: called.title, startsAt: called.startsAt.toISOString() },
    case: {
      pseudonym: about.pseudonym,
      type: caseTypeSchema.parse(about.type),
      question: about.question,
      referrer: about.referrer.name,
    },
    snapshot: {
      id: snapshotId,
      factsVersion: snapshot.factsVersion,
      edition: snapshot.edition,
      contentHash: snapshot.contentHash,
      hash: snapshot.hash,
      primarySite: siteOf(snapshot.facts),
      whoGrade: recommendation.whoGrade,
      options: recommendation.options.map(({ therapy, strength }) => ({ therapy, strength })),
      missingData: recommendation.missingData,
    },
    supersedes: await referenceTo(ctx, decided.standingDecisionId),
    names: await namesOn(ctx, meeting.boardId),
  };
}

/** A signed decision as a later paper names it. */
async function referenceTo(ctx: QueryContext, id: DecisionId | null): Promise<DecisionReference | null> {
  if (id === null) return null;
  const row = await ctx.work.db.decision.findUniqueOrThrow({
    where: { id },
    select: { sha256: true, signedAt: true },
  });
  return { id, sha256: row.sha256, signedAt: row.signedAt.toISOString() };
}

function siteOf(facts: unknown): string {
  const site =
    facts !== null && typeof facts === 'object' && 'primarySite' in facts ? facts.primarySite : null;
  return typeof site === 'string' ? site : '';
}

/** Everyone who is or was on the board, by the name and specialty they have on it now. */
async function namesOn(ctx: QueryContext, boardId: BoardId): Promise<NamedPerson[]> {
  const people = await loadPeople(ctx.work, boardId);
  const specialties = new Map(people.map((person) => [person.userId, person.specialty]));
  const users = await ctx.work.db.user.findMany({
    where: { memberships: { some: { boardId } } },
    select: { id: true, name: true },
    orderBy: { id: 'asc' },
  });
  return users.map(({ id, name }) => ({
    userId: id as UserId,
    name,
    specialty: specialties.get(id as UserId) ?? null,
  }));
}

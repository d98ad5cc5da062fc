import { caseTransitions } from '@consilium/board';
import type { ClinicalFacts } from '@consilium/contracts';
import { toJson } from '../json';
import {
  actorIdOf,
  assertOne,
  boardIdOf,
  type ProjectionContext,
  type Projections,
  type TypesOf,
} from './projection';

/** The facts that lists show and filter by, as columns. */
const columnsOf = ({ primarySite, ki67Percent, stage }: ClinicalFacts) => ({
  primarySite,
  ki67Percent,
  stage,
});

type FactsEvent = Parameters<
  (typeof caseProjections)['case.drafted' | 'case.draft-saved' | 'case.facts-corrected']
>[0];

async function keepFacts(event: FactsEvent, context: ProjectionContext): Promise<void> {
  const { caseId, version } = event.public;
  const { facts, question } = event.sealed;
  await context.tx.caseFacts.createMany({
    data: {
      caseId,
      version,
      boardId: boardIdOf(context, event),
      question,
      facts: toJson(facts),
      savedBy: context.actorId,
      savedAt: context.at,
    },
  });
}

export const caseProjections: Projections<TypesOf<'case'>> = {
  async 'case.drafted'(event, context) {
    const { caseId, pseudonym, caseType, referrerId, version } = event.public;
    const { facts, question } = event.sealed;
    await context.tx.case.createMany({
      data: {
        id: caseId,
        boardId: boardIdOf(context, event),
        pseudonym,
        status: 'draft',
        type: caseType,
        question,
        version,
        facts: toJson(facts),
        referrerId,
        ...columnsOf(facts),
        createdAt: context.at,
        updatedAt: context.at,
      },
    });
    await keepFacts(event, context);
  },

  async 'case.draft-saved'(event, context) {
    const { caseId, caseType, version } = event.public;
    const { facts, question } = event.sealed;
    const saved = await context.tx.case.updateMany({
      where: { id: caseId, version: version - 1 },
      data: {
        type: caseType,
        question,
        version,
        facts: toJson(facts),
        ...columnsOf(facts),
        updatedAt: context.at,
      },
    });
    assertOne(saved, event);
    await keepFacts(event, context);
  },

  async 'case.identity-recorded'({ public: { caseId } }, { tx, at }) {
    await tx.case.updateMany({ where: { id: caseId }, data: { updatedAt: at } });
  },

  async 'case.submitted'(event, { tx, at }) {
    const { caseId, version, factsVersion } = event.public;
    const submitted = await tx.case.updateMany({
      where: { id: caseId, version: version - 1 },
      data: { status: 'submitted', version, factsVersion, submittedAt: at, updatedAt: at },
    });
    assertOne(submitted, event);
  },

  async 'case.facts-corrected'(event, context) {
    const { caseId, caseType, version, factsVersion } = event.public;
    const { facts, question } = event.sealed;
    const corrected = await context.tx.case.updateMany({
      where: { id: caseId, version: version - 1 },
      data: {
        type: caseType,
        question,
        version,
        factsVersion,
        facts: toJson(facts),
        ...columnsOf(facts),
        updatedAt: context.at,
      },
    });
    assertOne(corrected, event);
    await keepFacts(event, context);
  },

  async 'case.recommendation-made'(event, context) {
    const { caseId, snapshotId, factsVersion, edition, contentHash, hash, origin, boardDecisionReasons } =
      event.public;
    const { recommendation } = context.attachments;
    if (recommendation?.guideline.contentHash !== contentHash) {
      throw new Error('case.recommendation-made needs the recommendation it speaks of attached');
    }
    const { tx, at } = context;
    const { facts } = await tx.case.findUniqueOrThrow({ where: { id: caseId }, select: { facts: true } });
    await tx.recommendationSnapshot.createMany({
      data: {
        id: snapshotId,
        caseId,
        boardId: boardIdOf(context, event),
        factsVersion,
        facts: facts as object,
        recommendation: toJson(recommendation),
        hash,
        edition,
        contentHash,
        origin,
        boardDecisionReasons,
        createdAt: at,
      },
    });
    await tx.case.updateMany({
      where: { id: caseId },
      data: {
        currentSnapshotId: snapshotId,
        whoGrade: recommendation.whoGrade,
        boardDecisionRequired: recommendation.boardDecisionRequired,
        boardDecisionReasons,
        missingCount: recommendation.missingData.length,
        updatedAt: at,
      },
    });
  },

  async 'case.recusal-declared'(event, context) {
    const { caseId, userId } = event.public;
    const { reason } = event.sealed;
    const boardId = boardIdOf(context, event);
    const declared = await context.tx.recusal.createMany({
      data: { caseId, userId, boardId, reason, declaredAt: context.at },
      skipDuplicates: true,
    });
    assertOne(declared, event);
  },

  async 'case.re-presented'(event, { tx, at }) {
    const status = caseTransitions.decided['re-present'] ?? 'on-agenda';
    const shown = await tx.case.updateMany({
      where: { id: event.public.caseId, status: 'decided' },
      data: { status, updatedAt: at },
    });
    assertOne(shown, event);
  },

  async 'case.withdrawn'(event, context) {
    const { caseId, code } = event.public;
    const withdrawn = await context.tx.case.updateMany({
      where: { id: caseId, status: { not: 'withdrawn' } },
      data: {
        status: 'withdrawn',
        withdrawalCode: code,
        withdrawalText: event.sealed.text,
        withdrawnAt: context.at,
        withdrawnBy: actorIdOf(context, event),
        updatedAt: context.at,
      },
    });
    assertOne(withdrawn, event);
  },
};

import type { DomainEventOf } from '@consilium/contracts';
import { toJson } from '../json';
import {
  actorIdOf,
  assertOne,
  boardIdOf,
  type ProjectionContext,
  type Projections,
  type TypesOf,
} from './projection';

/** Where in the journal an event stands. */
export interface JournalPlace {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
}

export const decisionProjections: Projections<TypesOf<'decision'>> = {
  async 'decision.signed'(event, { tx, at }) {
    const { caseId, itemId } = event.public;
    await tx.agendaItem.updateMany({ where: { id: itemId }, data: { status: 'decided' } });
    const decided = await tx.case.updateMany({
      where: { id: caseId, status: { not: 'decided' } },
      data: { status: 'decided', updatedAt: at },
    });
    assertOne(decided, event);
  },

  async 'decision.superseded'() {
    // The new decision's own row names the old one, which is never changed.
  },

  async 'decision.addendum-signed'(event, { tx, at }) {
    await tx.case.updateMany({ where: { id: event.public.caseId }, data: { updatedAt: at } });
  },

  async 'decision.dissented'(event, context) {
    const { decisionId, caseId, userId } = event.public;
    await context.tx.dissent.createMany({
      data: {
        decisionId,
        userId,
        boardId: boardIdOf(context, event),
        caseId,
        reason: event.sealed.reason,
        recordedAt: context.at,
      },
    });
  },

  async 'decision.implementation-reported'(event, context) {
    const { reportId, decisionId, caseId, status, code, on } = event.public;
    await context.tx.implementationReport.createMany({
      data: {
        id: reportId,
        decisionId,
        boardId: boardIdOf(context, event),
        caseId,
        status,
        code,
        happenedOn: new Date(on),
        text: event.sealed.text,
        reportedBy: actorIdOf(context, event),
        reportedAt: context.at,
      },
    });
  },
};

type Signature = DomainEventOf<'decision.signed' | 'decision.addendum-signed'>['public']['signature'];
const signatureColumns = ({ signerId, signerName, role, meaning, reauthentication }: Signature) => ({
  signerId,
  signerName,
  signerRole: role,
  meaning,
  reauthentication,
});

/** The decision's own row bears its place in the journal and is never changed, so it follows the append. */
export async function writeDecision(
  event: DomainEventOf<'decision.signed'>,
  context: ProjectionContext,
  place: JournalPlace,
): Promise<void> {
  const { document, therapies } = event.sealed;
  const { signature } = event.public;
  await context.tx.decision.createMany({
    data: {
      id: event.public.decisionId,
      boardId: boardIdOf(context, event),
      caseId: event.public.caseId,
      meetingId: event.public.meetingId,
      itemId: event.public.itemId,
      ballotId: event.public.ballotId,
      snapshotId: event.public.snapshotId,
      supersedesId: document.supersedes?.id ?? null,
      document: toJson(document),
      sha256: event.public.sha256,
      therapies: toJson(therapies),
      therapyClasses: event.public.therapyClasses,
      actions: document.actions,
      relation: event.public.relation,
      boardDecisionReasons: document.snapshot.boardDecisionReasons,
      dissentCount: event.public.dissentCount,
      responsibleId: document.responsiblePhysician.userId,
      dueOn: new Date(document.dueOn),
      nextReviewOn: document.nextReviewOn === null ? null : new Date(document.nextReviewOn),
      ...signatureColumns(signature),
      signedAt: context.at,
      ...place,
    },
  });
}

/** An addendum is a row of the same table, so that the same guard judges it; what it leaves as it is stands in it too. */
export async function writeAddendum(
  event: DomainEventOf<'decision.addendum-signed'>,
  context: ProjectionContext,
  place: JournalPlace,
): Promise<void> {
  const { document, therapies } = event.sealed;
  const {
    addendumId,
    decisionId,
    caseId,
    ballotId,
    snapshotId,
    sha256,
    therapyClasses,
    relation,
    signature,
  } = event.public;
  const amended = await context.tx.decision.findUniqueOrThrow({ where: { id: decisionId } });
  const [before = amended] = await context.tx.decision.findMany({
    where: { amendsId: decisionId },
    orderBy: { seq: 'desc' },
    take: 1,
  });
  await context.tx.decision.createMany({
    data: {
      id: addendumId,
      kind: 'addendum',
      amendsId: decisionId,
      boardId: boardIdOf(context, event),
      caseId,
      meetingId: amended.meetingId,
      itemId: amended.itemId,
      ballotId,
      snapshotId,
      document: toJson(document),
      sha256,
      therapies: toJson(therapies),
      therapyClasses,
      actions: document.actions,
      relation,
      boardDecisionReasons: document.snapshot.boardDecisionReasons,
      dissentCount: 0,
      responsibleId: document.responsiblePhysician?.userId ?? before.responsibleId,
      dueOn: document.dueOn === null ? before.dueOn : new Date(document.dueOn),
      nextReviewOn: amended.nextReviewOn,
      ...signatureColumns(signature),
      signedAt: context.at,
      ...place,
    },
  });
}

import type { DomainEventOf } from '@consilium/contracts';
import { toJson } from '../json';
import { assertOne, boardIdOf, type ProjectionContext, type Projections, type TypesOf } from './projection';

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
};

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
      signerId: signature.signerId,
      signerName: signature.signerName,
      signerRole: signature.role,
      meaning: signature.meaning,
      reauthentication: signature.reauthentication,
      signedAt: context.at,
      ...place,
    },
  });
}

import { type BoardActor, chairsItem, itemTransitions, type MeetingState } from '@consilium/board';
import {
  type AgendaItemId,
  type AgendaItemView,
  agendaItemStatusSchema,
  type CaseId,
  caseStatusSchema,
  type DecisionId,
  type UserId,
} from '@consilium/contracts';
import type { Work } from '@consilium/database';
import { cameFrom } from './waiting-cases';

/**
 * The agenda in its order, as far as the reader may see its cases. `chairs` is the reader while items may be presented, else null. What
 * the roster reaches of the fee is put in by `feesOn`.
 */
export async function agendaViews(
  work: Work,
  meeting: MeetingState,
  { startsAt, chairs }: { readonly startsAt: Date; readonly chairs: BoardActor | null },
): Promise<AgendaItemView[]> {
  const rows = await work.db.agendaItem.findMany({
    where: { meetingId: meeting.id },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    include: {
      case: { include: { recusals: { select: { userId: true }, orderBy: { userId: 'asc' } } } },
      decisions: {
        where: { kind: 'decision' },
        select: { id: true },
        orderBy: { signedAt: 'desc' },
        take: 1,
      },
    },
  });
  const origins = await cameFrom(
    work,
    rows.map((row) => row.caseId as CaseId),
    { id: meeting.id, startsAt },
  );
  return rows.map((row) => ({
    id: row.id as AgendaItemId,
    caseId: row.caseId as CaseId,
    position: row.position,
    status: agendaItemStatusSchema.parse(row.status),
    pseudonym: row.case.pseudonym,
    caseStatus: caseStatusSchema.parse(row.case.status),
    question: row.case.question,
    primarySite: row.case.primarySite,
    whoGrade: row.case.whoGrade,
    boardDecisionRequired: row.case.boardDecisionRequired,
    boardDecisionReasons: row.case.boardDecisionReasons,
    missingCount: row.case.missingCount,
    recusedUserIds: row.case.recusals.map((recusal) => recusal.userId as UserId),
    decisionId: (row.decisions[0]?.id as DecisionId | undefined) ?? null,
    mayPresent:
      chairs !== null &&
      chairsItem(
        meeting,
        { recusedUserIds: row.case.recusals.map((recusal) => recusal.userId as UserId) },
        chairs,
      ) &&
      itemTransitions[agendaItemStatusSchema.parse(row.status)].present !== undefined,
    cameFrom: origins.get(row.caseId) ?? null,
    fee: null,
  }));
}

import type { MeetingState } from '@consilium/board';
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

/** The agenda in its order, as far as the reader may see its cases. */
export async function agendaViews(work: Work, meeting: MeetingState): Promise<AgendaItemView[]> {
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
  }));
}

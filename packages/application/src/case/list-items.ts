import { type Actor, type CaseListItem, clinicalFactsSchema } from '@consilium/contracts';
import type { Work } from '@consilium/database';
import { completeness } from './completeness';

// Not `readonly`: Prisma's types ask for mutable arrays.
const onAgenda: string[] = ['planned', 'presented'];
const ahead: string[] = ['scheduled', 'open'];

/** What a line of a list needs beside the case's own columns. */
const listItemInclude = {
  referrer: { select: { name: true } },
  agendaItems: {
    where: { status: { in: onAgenda }, meeting: { status: { in: ahead } } },
    select: { meeting: { select: { id: true, title: true, startsAt: true } } },
    take: 1,
  },
  _count: { select: { annotations: { where: { resolvedAt: null, parentId: null } } } },
};

type CaseFilter = NonNullable<NonNullable<Parameters<Work['db']['case']['findMany']>[0]>['where']>;

export type { CaseFilter };

const findRows = (db: Work['db'], where: CaseFilter, take: number) =>
  db.case.findMany({
    where,
    include: listItemInclude,
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take,
  });
type Row = Awaited<ReturnType<typeof findRows>>[number];

const toItem = (actor: Actor, row: Row) => {
  const facts = clinicalFactsSchema.safeParse(row.facts);
  const meeting = row.agendaItems[0]?.meeting;
  const recommended = row.currentSnapshotId === null ? null : row.missingCount;
  const known = facts.success
    ? completeness(facts.data, recommended)
    : { missing: row.missingCount, percent: 0 };
  return {
    id: row.id,
    pseudonym: row.pseudonym,
    status: row.status,
    type: row.type,
    question: row.question,
    primarySite: row.primarySite,
    whoGrade: row.whoGrade,
    ki67Percent: row.ki67Percent,
    stage: row.stage,
    boardDecisionRequired: row.boardDecisionRequired,
    boardDecisionReasons: row.boardDecisionReasons,
    missingCount: known.missing,
    completeness: known.percent,
    referrerName: row.referrer.name,
    own: row.referrerId === actor.userId,
    openAnnotations: row._count.annotations,
    meeting: meeting
      ? { meetingId: meeting.id, title: meeting.title, startsAt: meeting.startsAt.toISOString() }
      : null,
    updatedAt: row.updatedAt.toISOString(),
  } as CaseListItem;
};

/** Lines of cases for lists, newest change first; ids are branded by the output schema of whoever returns them. */
export async function findCaseListItems(
  db: Work['db'],
  actor: Actor,
  where: CaseFilter,
  take: number,
): Promise<CaseListItem[]> {
  const rows = await findRows(db, where, take);
  return rows.map((row) => toItem(actor, row));
}

import { type CaseListItem, caseListItemSchema, clinicalFactsSchema } from '@consilium/contracts';
import type { Work } from '@consilium/database';
import type { QueryContext } from '../command';
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
  // Counted in SQL, they would be counted of every case there is.
  annotations: { where: { resolvedAt: null, parentId: null }, select: { id: true } },
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

const toItem = (ctx: QueryContext, row: Row) => {
  const facts = clinicalFactsSchema.safeParse(row.facts);
  // A meeting that can't be shown takes no case with it.
  const [meeting] = row.agendaItems.flatMap(({ meeting: { id, title, startsAt } }) =>
    ctx.readable('meeting', id, () => ({ meetingId: id, title, startsAt: startsAt.toISOString() })),
  );
  const recommended = row.currentSnapshotId === null ? null : row.missingCount;
  const known = facts.success
    ? completeness(facts.data, recommended)
    : { missing: row.missingCount, percent: 0 };
  return caseListItemSchema.parse({
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
    own: row.referrerId === ctx.actor.userId,
    openAnnotations: row.annotations.length,
    meeting: meeting ?? null,
    updatedAt: row.updatedAt.toISOString(),
    submittedAt: row.submittedAt?.toISOString() ?? null,
  });
};

const toItems = (ctx: QueryContext, rows: readonly Row[]): CaseListItem[] =>
  rows.flatMap((row) => ctx.readable('case', row.id, () => toItem(ctx, row)));

/** Lines of cases for lists, newest change first. */
export const findCaseListItems = async (
  ctx: QueryContext,
  where: CaseFilter,
  take: number,
): Promise<CaseListItem[]> => toItems(ctx, await findRows(ctx.work.db, where, take));

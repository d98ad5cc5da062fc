import type { BoardId, CaseId, CaseStatus, DecisionId } from '@consilium/contracts';
import type { Work } from '../unit-of-work/work';

/** A row's place in a list: what the page after it begins behind. */
interface Place {
  readonly at: string;
  readonly id: string;
}
interface Found<Id extends string> {
  readonly id: Id;
  readonly at: Date;
}

/** What a page of a board's cases is asked by; null narrows nothing. */
interface CasesAsked {
  readonly boardId: BoardId;
  /** Words as typed: each must stand in a case's texts, in any order; '' for all. */
  readonly search: string;
  readonly status: readonly CaseStatus[] | null;
  readonly flagged: boolean | null;
  /** `changed`: the newest change first; `waiting`: the longest submitted first. */
  readonly order: 'changed' | 'waiting';
  readonly after: Place | null;
  /** Cases that are found whatever their words are. */
  readonly found: readonly string[];
  readonly limit: number;
}

/** A page of the cases that the actor reads, in order. */
export async function findCases({ db }: Pick<Work, 'db'>, asked: CasesAsked): Promise<Found<CaseId>[]> {
  const { boardId, search, status, flagged, order, after, found, limit } = asked;
  return db.$queryRaw<Found<CaseId>[]>`
      SELECT case_id AS id, at FROM consilium_find_cases(${boardId}::uuid, ${search}, ${status && [...status]}::text[],
        ${flagged}::boolean, ${order === 'waiting'}, ${after?.at ?? null}::timestamptz, ${after?.id ?? null}::uuid,
        ${[...found]}::uuid[], ${limit}::integer)`;
}

/** What a page of a board's decisions is asked by; null narrows nothing. */
interface DecisionsAsked {
  readonly boardId: BoardId;
  readonly search: string;
  readonly relation: string | null;
  readonly radioligand: boolean | null;
  /** Signed at or after, and before. */
  readonly since: Date | null;
  readonly until: Date | null;
  /** `open`, `overdue`, or what was reported of its implementation. */
  readonly standing: string | null;
  /** A day of the board's zone, for `overdue`. */
  readonly today: string;
  readonly after: Place | null;
  readonly limit: number;
}

/** A page of the decisions on cases that the actor reads, the newest first. */
export async function findDecisions(
  { db }: Pick<Work, 'db'>,
  asked: DecisionsAsked,
): Promise<Found<DecisionId>[]> {
  const { boardId, search, relation, radioligand, since, until, standing, today, after, limit } = asked;
  return db.$queryRaw<Found<DecisionId>[]>`
      SELECT decision_id AS id, at FROM consilium_find_decisions(${boardId}::uuid, ${search}, ${relation}, ${radioligand}::boolean,
        ${since}::timestamptz, ${until}::timestamptz, ${standing}, ${today}::date, ${after?.at ?? null}::timestamptz,
        ${after?.id ?? null}::uuid, ${limit}::integer)`;
}

/** What is asked of the decisions that nobody has reported on. */
interface ObligationsAsked {
  readonly boardId: BoardId;
  /** Also the overdue ones that others answer for. */
  readonly ofOthers: boolean;
  /** A day of the board's zone. */
  readonly today: string;
  readonly limit: number;
}

/** Decisions that hold, that nobody has reported on and that wait for the actor, those due first; and how many there are in all. */
export async function findObligations(
  { db }: Pick<Work, 'db'>,
  { boardId, ofOthers, today, limit }: ObligationsAsked,
): Promise<{ ids: DecisionId[]; total: number }> {
  const rows = await db.$queryRaw<{ id: DecisionId; total: number }[]>`
      SELECT decision_id AS id, total FROM consilium_find_obligations(${boardId}::uuid, ${ofOthers}, ${today}::date, ${limit}::integer)`;
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}

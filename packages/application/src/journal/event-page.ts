import type { Work } from '@consilium/database';
import { type EventRow, eventColumns } from './history-lines';

export type EventFilter = NonNullable<
  NonNullable<Parameters<Work['db']['journalEvent']['findMany']>[0]>['where']
>;

interface Asked {
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  readonly limit: number;
}

interface EventPage {
  /** Newest first. */
  readonly rows: readonly EventRow[];
  readonly nextBefore: number | null;
  readonly nextAfter: number | null;
}

/** Days of a journal: from the first instant of one, until that of another. */
interface Days {
  readonly from: Date | null;
  readonly until: Date | null;
}

/**
 * Rows behind one, in the order in which they were written; between days, in that of their instants, since those are what the index knows: two
 * may have been written in the other order within a moment, or where a clock was set back.
 */
async function placed(db: Work['db'], stream: string, asked: Asked, { from, until }: Days) {
  const { before, after } = asked;
  const order = after === undefined ? ('desc' as const) : ('asc' as const);
  const seq = after ?? before;
  const beyond = order === 'desc' ? 'lt' : 'gt';
  if (from === null && until === null)
    return { where: seq === undefined ? {} : { seq: { [beyond]: seq } }, orderBy: [{ seq: order }] };
  const last =
    seq === undefined
      ? null
      : await db.journalEvent.findUnique({
          where: { stream_seq: { stream, seq } },
          select: { at: true },
        });
  const within: EventFilter[] = [];
  if (from !== null) within.push({ at: { gte: from } });
  if (until !== null) within.push({ at: { lt: until } });
  if (seq !== undefined)
    within.push(
      last === null
        ? { seq: { [beyond]: seq } }
        : {
            at: { [`${beyond}e`]: last.at },
            OR: [{ at: { [beyond]: last.at } }, { at: last.at, seq: { [beyond]: seq } }],
          },
    );
  return { where: { AND: within }, orderBy: [{ at: order }, { seq: order }] };
}

/** One page of what the filters leave of a stream: behind `before`, just above `after`, or the newest. */
export async function findEvents(
  db: Work['db'],
  stream: string,
  filters: readonly EventFilter[],
  days: Days,
  asked: Asked,
): Promise<EventPage> {
  const { before, after, limit } = asked;
  const upwards = after !== undefined;
  const { where, orderBy } = await placed(db, stream, asked, days);
  const found = await db.journalEvent.findMany({
    where: { AND: [{ stream }, ...filters, where] },
    orderBy,
    take: limit + 1,
    select: eventColumns,
  });
  const more = found.length > limit;
  const rows = found.slice(0, limit);
  if (upwards) rows.reverse();
  const [newest] = rows;
  const oldest = rows.at(-1);
  return {
    rows,
    nextBefore: oldest && (upwards ? after > 0 : more) ? Number(oldest.seq) : null,
    nextAfter: newest && (upwards ? more : before !== undefined) ? Number(newest.seq) : null,
  };
}

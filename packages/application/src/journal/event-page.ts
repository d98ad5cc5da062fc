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

/** One page of what the filters leave of a stream: below `before`, just above `after`, or the newest. */
export async function findEvents(
  db: Work['db'],
  filters: readonly EventFilter[],
  { before, after, limit }: Asked,
): Promise<EventPage> {
  const upwards = after !== undefined;
  const from: EventFilter = upwards
    ? { seq: { gt: after } }
    : before === undefined
      ? {}
      : { seq: { lt: before } };
  const found = await db.journalEvent.findMany({
    where: { AND: [...filters, from] },
    orderBy: { seq: upwards ? 'asc' : 'desc' },
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

import type { Envelope } from '@consilium/contracts';
import { emptyHead, type JournalRow, type StreamHead } from '@consilium/journal';
import { fromJson } from '../json';
import type { Work } from '../unit-of-work/work';

type Reader = Pick<Work, 'db'>;

/** Rows after `seq`, oldest first: envelopes with their public part, never a sealed value. A person gets those of their own cases or boards. */
export async function eventsAfter(
  { db }: Reader,
  stream: string,
  seq: number,
  limit: number,
): Promise<JournalRow[]> {
  const rows = await db.journalEvent.findMany({
    where: { stream, seq: { gt: seq } },
    orderBy: { seq: 'asc' },
    take: limit,
    select: { envelope: true, hash: true },
  });
  return rows.map(({ envelope, hash }) => ({ envelope: fromJson<Envelope>(envelope), hash }));
}

/** The stream's last row by number and hash; an empty head for a stream without rows. */
export async function streamHead({ db }: Reader, stream: string): Promise<StreamHead> {
  const row = await db.journalHead.findUnique({ where: { stream } });
  return row ? { stream, seq: Number(row.seq), hash: row.hash } : emptyHead(stream);
}

/** The heads of all streams; each process polls them to find rows that another wrote. */
export async function heads({ db }: Reader): Promise<StreamHead[]> {
  const rows = await db.journalHead.findMany({ orderBy: { stream: 'asc' } });
  return rows.map(({ stream, seq, hash }) => ({ stream, seq: Number(seq), hash }));
}

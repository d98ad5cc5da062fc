import type { VerifyStreamOutput } from '@consilium/contracts';
import { createVerifier, exportHeader, exportRow, genesisHash } from '@consilium/journal';
import type { QueryContext } from '../command';
import { sha256 } from '../request-hash';

const pageSize = 1000;

/** Reads a whole stream and proves its chain, as the offline command does with an export. For who has the right to all of its rows. */
export async function proveStream(
  context: Pick<QueryContext, 'work' | 'now'>,
  stream: string,
): Promise<VerifyStreamOutput> {
  const started = performance.now();
  const { db } = context.work;
  const checkedAt = await context.now();
  const stored = await db.journalHead.findUnique({ where: { stream } });
  const head = { stream, seq: Number(stored?.seq ?? 0), hash: stored?.hash ?? genesisHash };

  const verifier = createVerifier({ hash: sha256 });
  verifier.push(exportHeader(head, checkedAt));
  let count = 0;
  for (let after = 0n; ; ) {
    const rows = await db.journalEvent.findMany({
      where: { stream, seq: { gt: after, lte: head.seq } },
      orderBy: { seq: 'asc' },
      take: pageSize,
      select: { seq: true, bytes: true, hash: true },
    });
    for (const row of rows) verifier.push(exportRow(row.bytes, row.hash));
    count += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < pageSize) break;
    after = last.seq;
  }
  const verdict = verifier.finish();
  return {
    intact: verdict.kind === 'intact',
    count,
    head: { seq: head.seq, hash: head.hash },
    firstBad:
      verdict.kind === 'tampered'
        ? { seq: verdict.finding.seq, problem: verdict.finding.problem }
        : verdict.kind === 'unreadable'
          ? { seq: 0, problem: 'unreadable' }
          : null,
    checkedAt,
    milliseconds: performance.now() - started,
  };
}

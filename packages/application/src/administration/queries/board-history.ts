import {
  boardAdministrationTypes,
  boardHistoryInput,
  boardHistoryOutput,
  type Envelope,
} from '@consilium/contracts';
import { organizationStream } from '@consilium/database';
import { defineQuery } from '../../command';
import { eventColumns, tellRows } from '../../journal/history-lines';

const pageSize = 50;

/** Who changed roles and rules of a board, newest first (administrator; its auditor, whose reading is logged). */
export const boardHistory = defineQuery({
  name: 'board.history',
  input: boardHistoryInput,
  output: boardHistoryOutput,
  async run(ctx, { boardId, before }) {
    const { work, authorize, logAccess } = ctx;
    authorize('people.read', { boardId });
    logAccess({ boardId });
    const rows = await work.db.journalEvent.findMany({
      where: {
        stream: organizationStream,
        type: { in: [...boardAdministrationTypes] },
        envelope: { path: ['public', 'boardId'], equals: boardId },
        ...(before === undefined ? {} : { seq: { lt: before } }),
      },
      orderBy: { seq: 'desc' },
      take: pageSize + 1,
      select: eventColumns,
    });
    const page = rows.slice(0, pageSize);
    const last = page.at(-1);
    return {
      events: await tellRows(
        ctx,
        page.map((row) => ({ row, envelope: row.envelope as unknown as Envelope, sealed: [] })),
      ),
      nextBefore: rows.length > pageSize && last ? Number(last.seq) : null,
    };
  },
});

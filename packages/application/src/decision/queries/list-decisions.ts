import { decisionListItemSchema, listDecisionsInput, listDecisionsOutput } from '@consilium/contracts';
import { findDecisions } from '@consilium/database';
import { dayOf, readWallTime } from '../../calendar/wall-time';
import { defineQuery } from '../../command';
import { notFound } from '../../errors';
import { cursorAfter, decodeCursor } from '../../page-cursor';
import { followUpOf, followUpParts } from '../follow-up';

const dayMs = 86_400_000;

/**
 * The register of a board's signed decisions, newest first; a referrer's are those of their own cases. `from` and `to` are calendar days
 * of the board's own zone, both included. `search` looks in what was decided and why, in pseudonym, question, site and
 * meeting, and in the names of people.
 */
export const listDecisions = defineQuery({
  name: 'decision.list',
  input: listDecisionsInput,
  output: listDecisionsOutput,
  async run(ctx, input) {
    const boardId = ctx.authorizeBoard('decision.list', input.boardId);
    const board = await ctx.work.db.board.findUnique({ where: { id: boardId }, select: { timeZone: true } });
    if (board === null) throw notFound();
    const from = input.from === undefined ? null : startOf(input.from, board.timeZone);
    const to = input.to === undefined ? null : startOf(dayAfter(input.to), board.timeZone);
    const today = dayOf(await ctx.now(), board.timeZone);
    const found = await findDecisions(ctx.work, {
      boardId,
      search: input.search ?? '',
      relation: input.relation ?? null,
      radioligand: input.radioligand ?? null,
      since: from,
      until: to,
      standing: input.implementation ?? null,
      today,
      after: input.cursor === null ? null : decodeCursor(input.cursor),
      limit: input.limit + 1,
    });
    const page = found.slice(0, input.limit);
    const rows = await ctx.work.db.decision.findMany({
      where: { id: { in: page.map(({ id }) => id) } },
      include: {
        case: { select: { pseudonym: true } },
        meeting: { select: { title: true } },
        ...followUpParts,
      },
      orderBy: [{ signedAt: 'desc' }, { id: 'desc' }],
    });
    return {
      decisions: rows.flatMap((row) =>
        ctx.readable('decision', row.id, () =>
          decisionListItemSchema.parse({
            id: row.id,
            caseId: row.caseId,
            pseudonym: row.case.pseudonym,
            signedAt: row.signedAt.toISOString(),
            signerName: row.signerName,
            meetingTitle: row.meeting.title,
            therapies: row.therapies,
            actions: row.actions,
            relation: row.relation,
            boardDecisionReasons: row.boardDecisionReasons,
            dissentCount: row.dissentCount + row.dissents.length,
            ...followUpOf(row, today),
          }),
        ),
      ),
      nextCursor: found.length > input.limit ? cursorAfter(page) : null,
    };
  },
});

/** The first instant of a day in a zone; where the clocks skip midnight, the first after it. */
function startOf(day: string, timeZone: string): Date {
  const reading = readWallTime(`${day}T00:00`, timeZone);
  if (reading.kind === 'exact' || reading.kind === 'ambiguous') return new Date(reading.instant);
  const next = reading.kind === 'gap' ? readWallTime(reading.next, timeZone) : reading;
  return new Date(next.kind === 'exact' || next.kind === 'ambiguous' ? next.instant : `${day}T00:00:00Z`);
}

const dayAfter = (day: string) => new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);

import type { AdministrationContext, AdministrationOutcome } from '@consilium/board';
import type { BoardId } from '@consilium/contracts';
import type { Work } from '@consilium/database';
import type { CommandContext } from '../command';
import { administrationContext, recordAdministration } from './administer';
import { lockBoard } from './load-membership';

/** Sets a dated rule of a board, of whatever kind: under the board's lock, with the rules that are there (administrator). */
export async function recordRule<Rule>(
  ctx: CommandContext,
  boardId: BoardId,
  load: (work: Work, boardId: BoardId) => Promise<Rule[]>,
  rule: Rule,
  decide: (
    state: { boardId: BoardId; timeZone: string; rules: readonly Rule[] },
    rule: Rule,
    context: AdministrationContext,
  ) => AdministrationOutcome,
): Promise<Record<never, never>> {
  ctx.authorize('people.change', { boardId });
  await lockBoard(ctx.work, boardId);
  const { timeZone } = await ctx.work.db.board.findUniqueOrThrow({ where: { id: boardId } });
  const rules = await load(ctx.work, boardId);
  const context = await administrationContext(ctx);
  await recordAdministration(ctx, decide({ boardId, timeZone, rules }, rule, context));
  return {};
}

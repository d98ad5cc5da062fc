import type { Outcome } from '@consilium/board';
import type { BoardEvent, BoardId } from '@consilium/contracts';
import type { CommandContext } from '../command';

/** Records what was decided and answers with the events; a refusal is thrown. */
export async function recordOutcome(
  ctx: CommandContext,
  boardId: BoardId,
  outcome: Outcome,
): Promise<readonly BoardEvent[]> {
  if (!outcome.ok) ctx.refuse(outcome);
  if (outcome.events.length > 0) await ctx.record(boardId, outcome.events);
  return outcome.events;
}

/** The one event of a type among those recorded. Throws where there is none: a bug of the caller's. */
export function eventOf<Type extends BoardEvent['type']>(
  events: readonly BoardEvent[],
  type: Type,
): Extract<BoardEvent, { type: Type }> {
  const found = events.find((event): event is Extract<BoardEvent, { type: Type }> => event.type === type);
  if (found === undefined) throw new Error(`no ${type} among the events of this command`);
  return found;
}

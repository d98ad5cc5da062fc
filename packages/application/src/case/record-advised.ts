import type { CaseState, Outcome } from '@consilium/board';
import type { SnapshotId } from '@consilium/contracts';
import { lockBallot } from '../ballot/load-ballot';
import type { CommandContext } from '../command';
import type { Advised } from './advise';

/**
 * Records what a save or a submission decided. A new recommendation's snapshot keeps facts and answer whole, beside the event that holds
 * their hash. Returns the case's version after it and the new snapshot, null where none was made.
 */
export async function recordAdvised(
  context: CommandContext,
  state: CaseState,
  outcome: Outcome,
  advised: Advised,
): Promise<{ version: number; snapshotId: SnapshotId | null }> {
  if (!outcome.ok) return context.refuse(outcome);
  let { version } = state;
  let snapshotId: SnapshotId | null = null;
  for (const event of outcome.events) {
    if ('version' in event.public) version = event.public.version;
    if (event.type === 'case.recommendation-made') snapshotId = event.public.snapshotId;
  }
  if (outcome.events.some((event) => event.type === 'ballot.voided') && state.openBallot !== null) {
    await lockBallot(context, state.openBallot.id, 'update');
  }
  if (outcome.events.length > 0) {
    await context.record(
      state.boardId,
      outcome.events,
      advised.recommendation === null ? {} : { recommendation: advised.recommendation },
    );
  }
  return { version, snapshotId };
}

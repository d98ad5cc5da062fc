import { type BoardPerson, type CaseState, feeNow, type MeetingState } from '@consilium/board';
import { type AgendaItemView, feeReportSchema } from '@consilium/contracts';
import { loadFeeRules } from '@consilium/database';
import type { QueryContext } from '../command';

/**
 * What the roster reaches of the fee's tiers, item by item: as it was signed for the decided, as the room stands for the current one. For
 * the board's own readers: it is nothing to referrers.
 */
export async function feesOn(
  ctx: QueryContext,
  meeting: MeetingState,
  agenda: readonly AgendaItemView[],
  current: CaseState | null,
  people: readonly BoardPerson[],
): Promise<AgendaItemView[]> {
  // The documents are large and the room is read often: only their part on the fee is fetched.
  const decided = await ctx.work.db.$queryRaw<{ id: string; fee: unknown }[]>`
    SELECT id::text, document->'fee' AS fee FROM decision WHERE meeting_id = ${meeting.id}::uuid`;
  const signed = new Map(decided.map(({ id, fee }) => [id, feeReportSchema.safeParse(fee).data]));
  const now =
    current === null
      ? null
      : feeNow(meeting, current, people, await loadFeeRules(ctx.work, meeting.boardId), await ctx.now());
  return agenda.map((item) => ({
    ...item,
    fee:
      item.decisionId === null
        ? item.id === meeting.currentItemId
          ? now
          : null
        : (signed.get(item.decisionId) ?? null),
  }));
}

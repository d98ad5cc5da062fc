import type { MeetingResource, MeetingState } from '@consilium/board';
import type { UserId } from '@consilium/contracts';
import type { QueryContext } from '../command';

/** A meeting as the policy judges it: with the referrers of its cases, as far as the actor may see them. */
export async function meetingResource(
  ctx: QueryContext,
  meeting: Pick<MeetingState, 'id' | 'boardId'>,
): Promise<MeetingResource> {
  const items = await ctx.work.db.agendaItem.findMany({
    where: { meetingId: meeting.id },
    select: { case: { select: { referrerId: true } } },
  });
  return { boardId: meeting.boardId, referrerIds: items.map((item) => item.case.referrerId as UserId) };
}

import { type EventReader, readsBoard, standingOn, type Visible, visibleTo } from '@consilium/board';
import type { Actor, BoardEvent, BoardId, CaseId, Envelope } from '@consilium/contracts';
import type { Work } from '@consilium/database';

type BallotStatus = 'open' | 'closed' | 'voided';

/** An envelope as the event it was made of, without its sealed values: what the policy judges. */
export const eventIn = (envelope: Envelope): BoardEvent =>
  ({
    type: envelope.type,
    v: envelope.eventVersion,
    subject: envelope.subject,
    public: envelope.public,
    sealed: {},
  }) as unknown as BoardEvent;

/** A reader of one board's events. Only pure referrers need to be asked which cases are their own. */
export async function findEventReader(db: Work['db'], actor: Actor, boardId: BoardId): Promise<EventReader> {
  const standing = standingOn(actor, boardId);
  if (standing === null || readsBoard(standing)) return { standing, ownCaseIds: new Set() };
  const own = await db.case.findMany({
    where: { boardId, referrerId: actor.userId },
    select: { id: true },
  });
  return { standing, ownCaseIds: new Set(own.map(({ id }) => id as CaseId)) };
}

async function findBallotStatuses(
  db: Work['db'],
  ballotIds: readonly string[],
): Promise<Map<string, BallotStatus>> {
  if (ballotIds.length === 0) return new Map();
  const found = await db.ballot.findMany({
    where: { id: { in: [...new Set(ballotIds)] } },
    select: { id: true, closedAt: true, voidedAt: true },
  });
  return new Map(
    found.map(({ id, closedAt, voidedAt }) => [id, voidedAt ? 'voided' : closedAt ? 'closed' : 'open']),
  );
}

/** What of each event its reader may see, by the policy. */
export async function judgeVisibility(
  db: Work['db'],
  actor: Actor,
  boardId: BoardId,
  envelopes: readonly Envelope[],
): Promise<Visible[]> {
  const reader = await findEventReader(db, actor, boardId);
  const events = envelopes.map(eventIn);
  const votes = events.flatMap((event) => (event.type === 'vote.cast' ? [event.public.ballotId] : []));
  const statuses = await findBallotStatuses(db, votes);
  return events.map((event) =>
    visibleTo(
      reader,
      event,
      event.type === 'vote.cast' ? (statuses.get(event.public.ballotId) ?? null) : null,
    ),
  );
}

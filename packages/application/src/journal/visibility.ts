import { boardActorOf, type EventReader, readsOwnCasesOnly, type Visible, visibleTo } from '@consilium/board';
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

/** A reader of some of a board's events. Which of their cases are the reader's own is read where they read nothing else. */
export async function findEventReader(
  db: Work['db'],
  actor: Actor,
  boardId: BoardId,
  subjects: readonly { readonly caseId?: CaseId }[],
): Promise<EventReader> {
  const boardActor = boardActorOf(actor, boardId);
  const caseIds = [...new Set(subjects.flatMap(({ caseId }) => caseId ?? []))];
  if (caseIds.length === 0 || !readsOwnCasesOnly(actor, boardId))
    return { actor: boardActor, ownCaseIds: new Set() };
  const own = await db.case.findMany({
    where: { id: { in: caseIds }, boardId, referrerId: actor.userId },
    select: { id: true },
  });
  return { actor: boardActor, ownCaseIds: new Set(own.map(({ id }) => id as CaseId)) };
}

/**
 * Sequences of the votes that a close opened: an elector's last one. What was cast before it and changed stays veiled, like the votes of
 * a voided ballot.
 */
async function findOpened(
  db: Work['db'],
  votes: readonly Extract<BoardEvent, { type: 'vote.cast' }>[],
): Promise<ReadonlySet<number>> {
  if (votes.length === 0) return new Set();
  const closes = await db.journalEvent.findMany({
    where: { type: 'ballot.closed', caseId: { in: [...new Set(votes.map((vote) => vote.public.caseId))] } },
    select: { envelope: true },
  });
  return new Set(
    closes.flatMap(({ envelope }) => {
      const event = eventIn(envelope as unknown as Envelope);
      return event.type === 'ballot.closed' ? event.public.openings.map(({ seq }) => seq) : [];
    }),
  );
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
  const events = envelopes.map(eventIn);
  const reader = await findEventReader(
    db,
    actor,
    boardId,
    events.map(({ subject }) => subject),
  );
  const votes = events.filter((event) => event.type === 'vote.cast');
  const statuses = await findBallotStatuses(
    db,
    votes.map((vote) => vote.public.ballotId),
  );
  const opened = await findOpened(db, votes);
  return events.map((event, index) => {
    if (event.type !== 'vote.cast') return visibleTo(reader, event, null);
    const status = statuses.get(event.public.ballotId) ?? null;
    const superseded = status === 'closed' && !opened.has(envelopes[index]?.seq ?? 0);
    return visibleTo(reader, event, superseded ? 'voided' : status);
  });
}

import {
  actingRole,
  authorize,
  authorizeBoard,
  authorizeOrganization,
  type BoardActor,
  boardActorOf,
  type Ruling,
} from '@consilium/board';
import type { Actor, BoardEvent, BoardId, CaseId, JournalActor } from '@consilium/contracts';
import { type Access, type Attachments, boardStream, type Recorded, type Work } from '@consilium/database';
import type { Deps } from './application';
import type { CommandContext } from './command';
import { AppError, forbidden, notFound } from './errors';
import { readable, type Unreadable } from './unreadable';

/** What a use case touched, for the access log and for the live feed. */
export interface Trail {
  boardId: BoardId | null;
  caseId: CaseId | null;
  /** Stream to its last sequence written by this unit of work. */
  readonly streams: Map<string, number>;
  /** Readings to be logged before the answer is given. */
  readonly accesses: Access[];
  /** Rows of lists that could not be read back. */
  readonly unreadable: Unreadable[];
}

export const newTrail = (): Trail => ({
  boardId: null,
  caseId: null,
  streams: new Map(),
  accesses: [],
  unreadable: [],
});

/** Call before a unit of work runs again: the writes of the last attempt were rolled back. */
export function resetTrail(trail: Trail): void {
  trail.streams.clear();
  trail.accesses.length = 0;
  trail.unreadable.length = 0;
}

/** The actor as the board's journal records them. */
const journalActor = (actor: Actor, who: BoardActor): JournalActor => ({
  id: actor.userId,
  role: actingRole(who),
  session: actor.sessionId,
});

/** Builds the context of a use case for one unit of work; fills `trail` while it runs. */
export function contextFor(deps: Deps, name: string, actor: Actor, work: Work, trail: Trail): CommandContext {
  const boardActor = (boardId: BoardId) => {
    const found = boardActorOf(actor, boardId);
    if (found === null) throw notFound();
    trail.boardId = boardId;
    return found;
  };

  /** What one may not know of is not named in the log either: `access-trail.ts` finds its place. */
  const assertAllowed = (ruling: Ruling, boardId: BoardId | null) => {
    if (ruling === 'not-found') throw notFound();
    trail.boardId = boardId;
    if (ruling === 'forbidden') throw forbidden();
  };

  return {
    actor,
    work,
    keys: deps.keys,
    demo: deps.demo,
    newId: deps.newId,
    newPseudonym: deps.newPseudonym,
    now: () => work.now(),
    boardActor,
    authorize: (act, resource) => assertAllowed(authorize(act, actor, resource), resource.boardId),
    authorizeBoard: (act, boardId) => {
      const proof = authorizeBoard(act, actor, boardId);
      assertAllowed(proof.ruling, boardId);
      if (proof.ruling !== 'allowed') throw forbidden();
      return proof.boardId;
    },
    authorizeOrganization: (act) => assertAllowed(authorizeOrganization(act, actor), null),
    may: (act, resource) => authorize(act, actor, resource) === 'allowed',
    refuse: (refused) => {
      throw new AppError(refused.code, refused.details);
    },
    about: (caseId) => {
      trail.caseId = caseId;
    },
    readable: (kind, rowId, build) => readable(trail.unreadable, kind, rowId, build),
    logAccess: ({ boardId, caseId, reason }) => {
      trail.accesses.push({
        act: name,
        outcome: 'allowed',
        code: null,
        boardId,
        actorId: actor.userId,
        sessionId: actor.sessionId,
        caseId: caseId ?? null,
        reason: reason ?? null,
      });
    },
    decideContext: async (boardId) => ({
      now: await work.now(),
      newId: deps.newId,
      actor: boardActor(boardId),
    }),
    record: async (
      boardId: BoardId,
      events: readonly BoardEvent[],
      attachments: Attachments = {},
    ): Promise<Recorded> => {
      const stream = boardStream(boardId);
      const by = journalActor(actor, boardActor(boardId));
      const recorded = await work.record(stream, by, events, attachments);
      trail.streams.set(stream, recorded.seq);
      return recorded;
    },
    recorded: (stream, { seq }) => {
      trail.streams.set(stream, seq);
    },
  };
}

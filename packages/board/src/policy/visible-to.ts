import type { Actor, BoardEvent, CaseId, DecisionDocument, UserId } from '@consilium/contracts';
import type { BoardActor } from '../outcome';
import { authorize } from './authorize';
import { holds, readsBoard } from './board-actor';
import type { CaseResource } from './resources';

/** `public`: the event without its sealed values. `hidden`: an empty tombstone, so that sequences stay dense. */
export type Visible = 'full' | 'public' | 'hidden';

export interface EventReader {
  readonly actor: BoardActor | null;
  /** Cases the reader referred to this board. */
  readonly ownCaseIds: ReadonlySet<CaseId>;
}

const ofPeople: ReadonlySet<BoardEvent['type']> = new Set([
  'board.created',
  'board.quorum-rule-set',
  'board.membership-granted',
]);
/** Events that show who voted what: no referrer sees them, not even of their own case. */
const ofVoting: ReadonlySet<BoardEvent['type']> = new Set([
  'ballot.opened',
  'vote.cast',
  'ballot.closed',
  'ballot.voided',
]);

/**
 * What of an event a reader may see. `ballot` is how the ballot of a `vote.cast` stands now: a choice opens with the close, to
 * those who may see individual votes, and never where the ballot was voided. A recused person still reads.
 */
export function visibleTo(
  reader: EventReader,
  event: BoardEvent,
  ballot: 'open' | 'closed' | 'voided' | null,
): Visible {
  const who = reader.actor;
  if (!who) return 'hidden';
  if (ofPeople.has(event.type)) return readsBoard(who) || holds(who, 'administrator') ? 'full' : 'hidden';
  if (!readsBoard(who)) {
    const { caseId } = event.subject;
    const own = holds(who, 'referrer') && caseId !== undefined && reader.ownCaseIds.has(caseId);
    if (!own || ofVoting.has(event.type) || event.type.startsWith('meeting.')) return 'hidden';
    // The document names each vote; the referrer reads it by `documentFor`.
    return event.type === 'decision.signed' || event.type === 'case.recusal-declared' ? 'public' : 'full';
  }
  if (event.type === 'vote.cast') return voteVisibleTo(who, event, ballot);
  if (event.type === 'case.recusal-declared')
    return event.public.userId === who.userId || holds(who, 'chair', 'coordinator', 'auditor')
      ? 'full'
      : 'public';
  return 'full';
}

function voteVisibleTo(
  who: BoardActor,
  event: Extract<BoardEvent, { type: 'vote.cast' }>,
  ballot: 'open' | 'closed' | 'voided' | null,
): Visible {
  if (event.public.userId === who.userId || ballot === 'closed') return 'full';
  // In a named ballot the choice is public at once, and so is its reason.
  return event.public.choice !== null && ballot === 'open' ? 'full' : 'public';
}

/** The document as a reader may have it: a pure referrer reads the decision and the count, not each one's vote. */
export function documentFor(
  reader: Actor,
  decided: CaseResource,
  document: DecisionDocument,
): DecisionDocument {
  if (!document.ballot || authorize('ballot.see-votes-after-close', reader, decided) === 'allowed')
    return document;
  return { ...document, ballot: { ...document.ballot, votes: [] } };
}

/**
 * Whether a vote's choice may be shown to a reader: one's own always, others' by the ballot's state and visibility, and those of a
 * voided ballot never.
 */
export function choiceVisibleTo(
  reader: Actor,
  voted: CaseResource,
  vote: { readonly userId: UserId },
  ballot: { readonly status: 'open' | 'closed' | 'voided'; readonly visibility: 'veiled' | 'named-live' },
): boolean {
  if (vote.userId === reader.userId) return true;
  if (ballot.status === 'voided') return false;
  const live = ballot.status === 'open' && ballot.visibility === 'named-live';
  const act =
    ballot.status === 'closed'
      ? 'ballot.see-votes-after-close'
      : live
        ? 'ballot.read'
        : 'ballot.see-open-choices';
  return authorize(act, reader, voted) === 'allowed';
}

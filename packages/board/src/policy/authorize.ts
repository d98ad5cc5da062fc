import type { Actor, BoardId } from '@consilium/contracts';
import { annotationPolicy } from './annotation';
import { ballotPolicy, decisionPolicy } from './ballot';
import { boardPolicy } from './board';
import { boardActorOf, readsBoard } from './board-actor';
import { casePolicy } from './case';
import { journalPolicy } from './journal';
import { meetingPolicy } from './meeting';
import type { Act, ActResources } from './resources';
import type { Rule } from './rule';

const policy: { readonly [A in Act]: Rule<ActResources[A]> } = {
  ...boardPolicy,
  ...casePolicy,
  ...annotationPolicy,
  ...meetingPolicy,
  ...ballotPolicy,
  ...decisionPolicy,
  ...journalPolicy,
};

/** `not-found`: one may not know of it. `forbidden`: seen, but not allowed. */
export type Ruling = 'allowed' | 'forbidden' | 'not-found';

/** The one question about rights. Nobody (`null`), strangers and former members learn that there is nothing. */
export function authorize<A extends Act>(act: A, actor: Actor | null, resource: ActResources[A]): Ruling {
  const who = boardActorOf(actor, resource.boardId);
  const rule: Rule<ActResources[A]> = policy[act];
  if (!who || !rule.see(who, resource)) return 'not-found';
  return rule.may(who, resource) ? 'allowed' : 'forbidden';
}

declare const authorized: unique symbol;
/** A board's id that was proven for an actor: queries over a board take this and nothing else. */
export type AuthorizedBoardId = BoardId & { readonly [authorized]: true };
/** How far a reader's cases go: all of the board's, or those they referred. */
export type CaseReach = 'all' | 'own';

type BoardAct = {
  [A in Act]: ActResources[A] extends { referrerId: unknown } | { referrerIds: unknown } ? never : A;
}[Act];

/** Proves a board-wide act, and tells how far it reaches. The only place an `AuthorizedBoardId` comes from. */
export function authorizeBoard(
  act: BoardAct,
  actor: Actor | null,
  boardId: BoardId,
):
  | { readonly ruling: 'allowed'; readonly boardId: AuthorizedBoardId; readonly reach: CaseReach }
  | { readonly ruling: 'forbidden' | 'not-found' } {
  const ruling = authorize(act, actor, { boardId });
  const who = boardActorOf(actor, boardId);
  if (ruling !== 'allowed' || !who) return { ruling: ruling === 'allowed' ? 'not-found' : ruling };
  return { ruling, boardId: boardId as AuthorizedBoardId, reach: readsBoard(who) ? 'all' : 'own' };
}

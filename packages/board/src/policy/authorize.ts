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

/** Whether an actor may do an act; every question about rights comes here. Nobody (`null`), strangers and former members get `not-found`. */
export function authorize<A extends Act>(act: A, actor: Actor | null, resource: ActResources[A]): Ruling {
  const who = boardActorOf(actor, resource.boardId);
  const rule: Rule<ActResources[A]> = policy[act];
  if (!who || !rule.see(who, resource)) return 'not-found';
  return rule.may(who, resource) ? 'allowed' : 'forbidden';
}

declare const authorized: unique symbol;
/** The id of a board on which an act was authorized: queries over a board take no other id. */
export type AuthorizedBoardId = BoardId & { readonly [authorized]: true };
/** How far a reader's cases go: all of the board's, or those they referred. */
export type CaseReach = 'all' | 'own';

type BoardAct = {
  [A in Act]: ActResources[A] extends { referrerId: unknown } | { referrerIds: unknown } ? never : A;
}[Act];

/** Authorizes an act on a whole board, and tells whose cases it reaches. Only this function makes an `AuthorizedBoardId`. */
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

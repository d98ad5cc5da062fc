import type { Actor, BoardId } from '@consilium/contracts';
import { annotationPolicy } from './annotation';
import { ballotPolicy, decisionPolicy } from './ballot';
import { boardPolicy } from './board';
import { boardActorOf } from './board-actor';
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

/** Whether all that someone reads of a board's work is about the cases they referred. */
export const readsOwnCasesOnly = (actor: Actor | null, boardId: BoardId): boolean =>
  authorize('case.list', actor, { boardId }) === 'allowed' &&
  authorize('board.read', actor, { boardId }) !== 'allowed';

declare const authorized: unique symbol;
/** The id of a board on which an act was authorized: queries over a board take no other id. */
export type AuthorizedBoardId = BoardId & { readonly [authorized]: true };
export type BoardAct = {
  [A in Act]: ActResources[A] extends { referrerId: unknown } | { referrerIds: unknown } ? never : A;
}[Act];

/** Authorizes an act on a whole board. Only this function makes an `AuthorizedBoardId`. */
export function authorizeBoard(
  act: BoardAct,
  actor: Actor | null,
  boardId: BoardId,
):
  | { readonly ruling: 'allowed'; readonly boardId: AuthorizedBoardId }
  | { readonly ruling: Exclude<Ruling, 'allowed'> } {
  const ruling = authorize(act, actor, { boardId });
  return ruling === 'allowed' ? { ruling, boardId: boardId as AuthorizedBoardId } : { ruling };
}

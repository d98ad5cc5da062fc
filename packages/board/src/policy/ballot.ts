import type { BoardActor } from '../outcome';
import { hasSay, isChair, isCoordinator, readsBoard, votes } from './board-actor';
import { hasCases, isOwn, isRecused, onBoard, seesCase } from './case';
import { chairs } from './meeting';
import type { BoardResource, CaseResource, DecisionResource, ItemResource } from './resources';
import type { Rule } from './rule';

const chairsAfterwards = (who: BoardActor, on: Pick<CaseResource, 'recusedUserIds'>): boolean =>
  isChair(who) && !isRecused(who, on);
/** Tells how a decision was carried out: a chair, the coordinator, the case's own referrer, who answers for it. */
export const reports = (
  who: BoardActor,
  of: Omit<DecisionResource, 'boardId' | 'status' | 'electorIds'>,
): boolean =>
  chairsAfterwards(who, of) || isCoordinator(who) || isOwn(who, of) || of.responsibleId === who.userId;
const chairsIt: Rule<ItemResource> = { see: seesCase, may: chairs };

export const ballotPolicy = {
  'ballot.open': chairsIt,
  'ballot.close': chairsIt,
  'ballot.void': chairsIt,
  // Whether somebody is an elector of the ballot is checked by `castVote`, not here.
  'ballot.vote': {
    see: seesCase,
    may: (who, on) => votes(who) && !isRecused(who, on),
  },
  /** The ballot, who votes on it and who has; choices have their own acts. Who voted is never a referrer's to know. */
  'ballot.read': { see: seesCase, may: readsBoard },
  // Nobody may: a voter's own choice is read with their own vote.
  'ballot.see-open-choices': { see: seesCase, may: () => false },
  'ballot.see-votes-after-close': { see: seesCase, may: readsBoard },
} satisfies Record<'ballot.open' | 'ballot.close' | 'ballot.void', Rule<ItemResource>> &
  Record<
    'ballot.vote' | 'ballot.read' | 'ballot.see-open-choices' | 'ballot.see-votes-after-close',
    Rule<CaseResource>
  >;

export const decisionPolicy = {
  'decision.list': { see: onBoard, may: hasCases },
  'decision.sign': chairsIt,
  'decision.dissent': {
    see: seesCase,
    may: (who, on) => hasSay(who) && !isRecused(who, on),
  },
  'decision.read': { see: seesCase, may: seesCase },
  // After its meeting a decision belongs to the board: any of its chairs adds to it, whoever chaired then.
  'decision.amend': { see: seesCase, may: chairsAfterwards },
  'decision.report': { see: seesCase, may: reports },
} satisfies Record<'decision.dissent' | 'decision.read' | 'decision.amend', Rule<CaseResource>> & {
  'decision.list': Rule<BoardResource>;
  'decision.sign': Rule<ItemResource>;
  'decision.report': Rule<DecisionResource>;
};

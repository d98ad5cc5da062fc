import { type BoardActor, holds } from '../outcome';
import { isOwn, isRecused, seesCase } from './case';
import { chairs } from './meeting';
import type { CaseResource, DecisionResource, ItemResource } from './resources';
import type { Rule } from './rule';

const isChair = (who: BoardActor, on: CaseResource): boolean => holds(who, 'chair') && !isRecused(who, on);
const chairsIt: Rule<ItemResource> = { see: seesCase, may: chairs };

export const ballotPolicy = {
  'ballot.open': chairsIt,
  'ballot.close': chairsIt,
  'ballot.void': chairsIt,
  // Whether somebody is an elector of the ballot is checked by `castVote`, not here.
  'ballot.vote': {
    see: seesCase,
    may: (who, on) => holds(who, 'member', 'chair') && who.specialty !== null && !isRecused(who, on),
  },
  // Nobody may: a voter's own choice is read with their own vote.
  'ballot.see-open-choices': { see: seesCase, may: () => false },
  'ballot.see-votes-after-close': {
    see: seesCase,
    may: (who) => holds(who, 'member', 'chair', 'coordinator', 'auditor'),
  },
} satisfies Record<'ballot.open' | 'ballot.close' | 'ballot.void', Rule<ItemResource>> &
  Record<'ballot.vote' | 'ballot.see-open-choices' | 'ballot.see-votes-after-close', Rule<CaseResource>>;

export const decisionPolicy = {
  'decision.sign': chairsIt,
  'decision.dissent': {
    see: seesCase,
    may: (who, on) => holds(who, 'member', 'chair') && !isRecused(who, on),
  },
  'decision.read': { see: seesCase, may: seesCase },
  // After its meeting a decision belongs to the board: any of its chairs adds to it, whoever chaired then.
  'decision.amend': { see: seesCase, may: isChair },
  'decision.report': {
    see: seesCase,
    may: (who, of) =>
      isChair(who, of) || holds(who, 'coordinator') || isOwn(who, of) || of.responsibleId === who.userId,
  },
} satisfies Record<'decision.dissent' | 'decision.read' | 'decision.amend', Rule<CaseResource>> & {
  'decision.sign': Rule<ItemResource>;
  'decision.report': Rule<DecisionResource>;
};

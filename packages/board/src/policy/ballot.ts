import { isOwn, isRecused, seesCase } from './case';
import type { CaseResource, DecisionResource } from './resources';
import type { Rule } from './rule';
import { is, type Standing } from './standing';

const chairs = (who: Standing, item: CaseResource): boolean => is(who, 'chair') && !isRecused(who, item);
const chairsIt: Rule<CaseResource> = { see: seesCase, may: chairs };

export const ballotPolicy = {
  'ballot.open': chairsIt,
  'ballot.close': chairsIt,
  'ballot.void': chairsIt,
  // Whether one is an elector is the ballot's own question, not the policy's.
  'ballot.vote': {
    see: seesCase,
    may: (who, on) => is(who, 'member', 'chair') && who.specialty !== null && !isRecused(who, on),
  },
  // Nobody: one's own choice comes with one's own vote.
  'ballot.see-open-choices': { see: seesCase, may: () => false },
  'ballot.see-votes-after-close': {
    see: seesCase,
    may: (who) => is(who, 'member', 'chair', 'coordinator', 'auditor'),
  },
} satisfies Record<string, Rule<CaseResource>>;

export const decisionPolicy = {
  'decision.sign': chairsIt,
  'decision.dissent': {
    see: seesCase,
    may: (who, on) => is(who, 'member', 'chair') && !isRecused(who, on),
  },
  'decision.read': { see: seesCase, may: seesCase },
  'decision.amend': chairsIt,
  'decision.report': {
    see: seesCase,
    may: (who, of) =>
      chairs(who, of) || is(who, 'coordinator') || isOwn(who, of) || of.responsibleId === who.userId,
  },
} satisfies Record<
  'decision.sign' | 'decision.dissent' | 'decision.read' | 'decision.amend',
  Rule<CaseResource>
> & { 'decision.report': Rule<DecisionResource> };

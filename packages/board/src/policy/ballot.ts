import { isRecused, seesCase } from './case';
import { chairs } from './meeting';
import type { CaseResource, ItemResource } from './resources';
import type { Rule } from './rule';
import { is } from './standing';

const chairsIt: Rule<ItemResource> = { see: seesCase, may: chairs };

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
} satisfies Record<'ballot.open' | 'ballot.close' | 'ballot.void', Rule<ItemResource>> &
  Record<'ballot.vote' | 'ballot.see-open-choices' | 'ballot.see-votes-after-close', Rule<CaseResource>>;

export const decisionPolicy = {
  'decision.sign': chairsIt,
  'decision.dissent': {
    see: seesCase,
    may: (who, on) => is(who, 'member', 'chair') && !isRecused(who, on),
  },
  'decision.read': { see: seesCase, may: seesCase },
} satisfies { 'decision.sign': Rule<ItemResource> } & Record<
  'decision.dissent' | 'decision.read',
  Rule<CaseResource>
>;

import type { Strength } from '@consilium/contracts';
import type { Condition } from '../../conditions';
import type { Bar, Offer, Require, TherapyRule } from '../../rule';
import type { CaveatCode } from './caveats';
import type { ReasonCode } from './reasons';

/** The words rules are written with: `excludedIf`, `needed`, `offeredIf`, read from top to bottom. */

export type Rule = TherapyRule<ReasonCode, CaveatCode>;

export const excludedIf = (
  when: Condition,
  reason: ReasonCode,
  ...statements: string[]
): Bar<ReasonCode> => ({ step: 'bar', when, reason, statements });

export const needed = (
  when: Condition,
  otherwise: ReasonCode,
  ...statements: string[]
): Require<ReasonCode> => ({ step: 'require', when, reason: otherwise, statements });

export const offeredIf = (
  when: Condition,
  strength: Strength,
  statements: readonly string[],
  more: Partial<Pick<Offer<CaveatCode>, 'rule' | 'softened' | 'board' | 'caveats'>> = {},
): Offer<CaveatCode> => ({
  step: 'offer',
  when,
  strength,
  statements,
  caveats: [],
  ...more,
});

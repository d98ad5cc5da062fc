import type { FeeTier } from '@consilium/contracts';
import { inForceAt } from '../dated';

/** A dated fee rule: what a roster must be for each tier. In force from a calendar day until the next one's. */
export interface FeeRule {
  /** `2026-01-01` */
  readonly validFrom: string;
  readonly tiers: readonly FeeTier[];
}

/**
 * What holds where a board has set no rule: the Korean fee for multidisciplinary cancer care as it has been known since 2014, four
 * specialists of different specialties face to face, and five or more. The notice in force today was not verified; a board sets its own.
 */
export const defaultFeeRule: FeeRule = {
  validFrom: '2014-08-01',
  tiers: [
    { name: 'specialists-4', minSpecialists: 4, distinctSpecialties: true, inRoomOnly: true },
    { name: 'specialists-5', minSpecialists: 5, distinctSpecialties: true, inRoomOnly: true },
  ],
};

/** The rule in force on a day; the default where the board has set none by then. */
export const feeRuleAt = (rules: readonly FeeRule[], day: string): FeeRule =>
  inForceAt(rules, day, defaultFeeRule);

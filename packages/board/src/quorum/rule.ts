import type { BoardReason, Specialty } from '@consilium/contracts';
import { inForceAt } from '../dated';

/** A board's own rule, in force from a calendar day until the next one's. */
export interface QuorumRule {
  /** `2026-01-01` */
  readonly validFrom: string;
  readonly minHeads: number;
  readonly requiredSpecialties: readonly Specialty[];
  readonly perReason: Readonly<Partial<Record<BoardReason, readonly Specialty[]>>>;
}

/**
 * What holds where a board has set no rule. Four heads: the lower tier of the Korean multidisciplinary fee. A question of
 * pathology needs a pathologist, one of radioligand therapy a nuclear physician, one of the exact site a radiologist.
 */
export const defaultQuorumRule: QuorumRule = {
  validFrom: '1970-01-01',
  minHeads: 4,
  requiredSpecialties: [],
  perReason: {
    'guideline:prrt-non-midgut': ['nuclear-medicine'],
    'safety:prrt-origin-not-established': ['nuclear-medicine'],
    'safety:origin-ambiguous': ['radiology'],
    'safety:pathology-contradiction': ['pathology'],
    'safety:grade3-differentiation-unknown': ['pathology'],
    'safety:ki67-mitosis-discordance-two-grades': ['pathology'],
    'safety:ki67-over-55-in-well-differentiated': ['pathology'],
    'safety:no-proven-second-line': ['medical-oncology'],
    'safety:no-option-left': ['medical-oncology'],
  },
};

/** The rule in force on a day; the default where the board has set none by then. */
export const ruleAt = (rules: readonly QuorumRule[], day: string): QuorumRule =>
  inForceAt(rules, day, defaultQuorumRule);

/** The calendar day of an instant in a time zone, `2026-11-23`: in Seoul the day begins nine hours before UTC's. */
export function dayIn(timeZone: string, instant: string): string {
  const parts = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(instant));
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}-${of('month')}-${of('day')}`;
}

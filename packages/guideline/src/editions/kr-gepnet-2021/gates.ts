import type { BoardRule, Gate } from '../../rule';
import {
  ADVANCED,
  all,
  any,
  EP_USED,
  GRADE_SETTLED,
  IN_SCOPE,
  KI67_OVER_55,
  NEC,
  NET_G1_G2,
  NET_G3,
  PROGRESSIVE,
} from './conditions';
import type { ReasonCode } from './reasons';

/** R1, R3 and R2, in this order: the rules of the therapies are read only behind all three. */
export const GATES: readonly Gate<ReasonCode>[] = [
  { rule: 'R1', when: IN_SCOPE, closed: 'out-of-scope', waiting: 'scope-not-known', statements: ['S3'] },
  { rule: 'R3', when: ADVANCED, closed: 'resectable', waiting: 'waits-for-data', statements: ['S5', 'S6'] },
  {
    rule: 'R2',
    when: GRADE_SETTLED,
    closed: 'grade-not-settled',
    waiting: 'grade-not-settled',
    statements: ['S9', 'S12'],
  },
];

/** Reasons of the case as a whole to call the board, in advanced disease of settled grade. */
export const BOARD_RULES: readonly BoardRule[] = [
  { rule: 'R10', when: all(NET_G3, KI67_OVER_55), reason: 'safety:ki67-over-55-in-well-differentiated' },
  { rule: 'R11', when: all(NEC, EP_USED), reason: 'safety:no-proven-second-line' },
];

export const FLAG_RULES = [{ when: NET_G3, flag: 'no-proven-standard-systemic-therapy' }] as const;

/** R12: where this holds and nothing is offered, no option is left. */
export const OPTION_EXPECTED = any(all(NET_G1_G2, PROGRESSIVE), NET_G3, NEC);

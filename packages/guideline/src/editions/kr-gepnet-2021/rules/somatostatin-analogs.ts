import {
  all,
  CECUM_OR_PROXIMAL_COLON,
  FUNCTIONAL,
  given,
  HIGH_VOLUME,
  KI67_OVER_10,
  MIDGUT,
  NEC,
  NET_G1_G2,
  NET_G3,
  SSA_USED,
  SSTR_NEGATIVE,
  STABLE,
  STOMACH,
  UNKNOWN_PRIMARY,
} from '../conditions';
import { excludedIf, offeredIf, type Rule } from '../rule-words';

const grade12 = [
  excludedIf(NEC, 'nec-different-disease', 'S60'),
  excludedIf(NET_G3, 'grade-1-2-only', 'S28', 'S69'),
];
const volumeCaveat = {
  softened: { when: HIGH_VOLUME, strength: 'should-not-be-precluded', statements: ['S24'] },
} as const;
const caveats = [
  { when: KI67_OVER_10, on: true, caveat: 'ssa-few-data-ki67-over-10' },
  { when: HIGH_VOLUME, on: 'unknown', caveat: 'ssa-volume-unknown' },
  { when: FUNCTIONAL, on: true, caveat: 'ssa-functional' },
  { when: FUNCTIONAL, on: 'unknown', caveat: 'functional-not-known' },
] as const;
const continued = (therapy: 'octreotide-lar' | 'lanreotide-autogel') =>
  offeredIf(all(STABLE, given(therapy)), 'recommended', ['S21'], {
    caveats: ['continuation-derived', 'continuation-not-stated'],
  });

/** R4, S26 and S28: octreotide LAR is for advanced midgut NET; the specific sentence beats the general one (T11). */
export const octreotideLar: Rule = {
  rule: 'R4',
  therapy: 'octreotide-lar',
  steps: [
    ...grade12,
    continued('octreotide-lar'),
    excludedIf(SSA_USED, 'ssa-used-before', 'S28'),
    excludedIf(SSTR_NEGATIVE, 'ssa-sstr-negative', 'S74', 'S22'),
    excludedIf(UNKNOWN_PRIMARY, 'octreotide-unknown-primary', 'S26', 'S27'),
    offeredIf(MIDGUT, 'recommended', ['S26', 'S28'], volumeCaveat),
  ],
  otherwise: { reason: 'octreotide-midgut-only', statements: ['S26'] },
  caveats: [...caveats, { when: CECUM_OR_PROXIMAL_COLON, on: true, caveat: 'table-2-proximal-colon' }],
};

/** R4, S27 and S28: lanreotide autogel is for all advanced GEP-NETs, unknown primaries believed GEP among them. */
export const lanreotideAutogel: Rule = {
  rule: 'R4',
  therapy: 'lanreotide-autogel',
  steps: [
    ...grade12,
    continued('lanreotide-autogel'),
    excludedIf(SSA_USED, 'ssa-used-before', 'S28'),
    excludedIf(SSTR_NEGATIVE, 'ssa-sstr-negative', 'S74', 'S22'),
    offeredIf(NET_G1_G2, 'recommended', ['S27', 'S28'], volumeCaveat),
  ],
  otherwise: { reason: 'grade-1-2-only', statements: ['S28'] },
  caveats: [...caveats, { when: STOMACH, on: true, caveat: 'table-2-stomach' }],
};

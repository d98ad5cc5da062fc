import {
  all,
  any,
  HIGH_VOLUME,
  KI67_OVER_10,
  NEC,
  NET_G1_G2,
  NET_G3,
  PANCREAS,
  PRIOR_LINE,
  PROGRESSIVE,
  used,
} from '../conditions';
import { excludedIf, needed, offeredIf, type Rule } from '../rule-words';

/** R8: 5-FU- or doxorubicin-based chemotherapy in NET G1-2, after an approved therapy (S57) or by the text alone (S24). */
export const cytotoxicChemotherapy: Rule = {
  rule: 'R8',
  therapy: 'cytotoxic-chemotherapy',
  steps: [
    excludedIf(NEC, 'nec-different-disease', 'S60'),
    excludedIf(NET_G3, 'net-g3-named-only', 'S69'),
    excludedIf(used('cytotoxic-chemotherapy'), 'used-before', 'S70'),
    offeredIf(all(PROGRESSIVE, PRIOR_LINE), 'feasible-option', ['S57']),
    offeredIf(any(HIGH_VOLUME, KI67_OVER_10), 'could-be-used', ['S24'], { caveats: ['cytotoxic-text-only'] }),
  ],
  otherwise: { reason: 'no-ground-for-chemotherapy', statements: ['S24', 'S57'] },
  caveats: [],
};

/** R9: CAPTEM in progressive NET G1-2 after an approved therapy: preferred for high volume, feasible in the pancreas. */
export const captem: Rule = {
  rule: 'R9',
  therapy: 'captem',
  steps: [
    excludedIf(NEC, 'nec-different-disease', 'S60'),
    excludedIf(NET_G3, 'esmo-listed-no-data', 'S67'),
    excludedIf(used('captem'), 'used-before', 'S70'),
    needed(PROGRESSIVE, 'not-progressive', 'S57'),
    needed(PRIOR_LINE, 'no-prior-line', 'S57'),
    offeredIf(HIGH_VOLUME, 'could-be-preferred', ['S57', 'S58']),
    offeredIf(PANCREAS, 'feasible-option', ['S57', 'S58']),
  ],
  otherwise: { reason: 'captem-no-ground', statements: ['S58'] },
  caveats: [
    { when: PANCREAS, on: false, caveat: 'captem-korea-pancreas' },
    { when: HIGH_VOLUME, on: 'unknown', caveat: 'captem-volume-unknown' },
  ],
};

/** S55: not available in Korea. */
export const streptozocin: Rule = {
  rule: 'R8',
  therapy: 'streptozocin-5fu',
  steps: [
    excludedIf(NEC, 'nec-different-disease', 'S60'),
    excludedIf(NET_G1_G2, 'streptozocin-not-available', 'S55'),
  ],
  otherwise: { reason: 'grade-1-2-only', statements: ['S55'] },
  caveats: [],
};

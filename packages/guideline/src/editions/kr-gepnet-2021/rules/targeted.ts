import {
  any,
  FUNCTIONAL,
  HIGH_VOLUME,
  KI67_OVER_10,
  NEC,
  NET_G3,
  PANCREAS,
  PROGRESSIVE,
  SSTR_NEGATIVE,
  used,
} from '../conditions';
import { excludedIf, needed, offeredIf, type Rule } from '../rule-words';

const grade12 = [
  excludedIf(NEC, 'nec-different-disease', 'S60'),
  excludedIf(NET_G3, 'esmo-listed-no-data', 'S67'),
];
/** S43: three alternatives, joined by "or". */
const initialGrounds = any(SSTR_NEGATIVE, HIGH_VOLUME, KI67_OVER_10);

/** R5: everolimus in advanced grade 1-2 GEP-NET of any site. */
export const everolimus: Rule = {
  rule: 'R5',
  therapy: 'everolimus',
  steps: [
    ...grade12,
    excludedIf(used('everolimus'), 'used-before', 'S70'),
    offeredIf(PROGRESSIVE, 'generally-recommended', ['S40', 'S42']),
    offeredIf(initialGrounds, 'could-be-used', ['S43']),
  ],
  otherwise: { reason: 'no-trigger-for-targeted', statements: ['S42', 'S43'] },
  caveats: [
    { when: FUNCTIONAL, on: true, caveat: 'everolimus-functional' },
    { when: FUNCTIONAL, on: 'unknown', caveat: 'functional-not-known' },
  ],
};

/** R6: sunitinib, as everolimus, in pancreatic NET alone. */
export const sunitinib: Rule = {
  rule: 'R6',
  therapy: 'sunitinib',
  steps: [
    ...grade12,
    needed(PANCREAS, 'pancreas-only', 'S41'),
    excludedIf(used('sunitinib'), 'used-before', 'S70'),
    offeredIf(PROGRESSIVE, 'generally-recommended', ['S41', 'S42']),
    offeredIf(initialGrounds, 'could-be-used', ['S43']),
  ],
  otherwise: { reason: 'no-trigger-for-targeted', statements: ['S42', 'S43'] },
  caveats: [],
};

/** S33: everolimus with octreotide LAR is described and not recommended. */
export const everolimusWithOctreotide: Rule = {
  rule: 'R5',
  therapy: 'everolimus-octreotide-combination',
  steps: [excludedIf(NEC, 'nec-different-disease', 'S60'), excludedIf(NET_G3, 'grade-1-2-only', 'S33')],
  otherwise: { reason: 'combination-missed-endpoint', statements: ['S33'] },
  caveats: [],
};

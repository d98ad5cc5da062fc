import type { Leaf } from '../../../conditions';
import { all, any, IN_SCOPE, NET_G1_G2, NET_G3 } from '../conditions';

/** Questions that content asks of a case and no rule does: they tell what to show, never what to advise. */

export const LOW_OR_INTERMEDIATE_VOLUME: Leaf = {
  kind: 'is',
  key: 'low-or-intermediate-volume',
  fact: 'tumorVolume',
  oneOf: ['low', 'intermediate'],
  statement: 'S28',
};
export const OUT_OF_SCOPE: Leaf = {
  kind: 'is',
  key: 'out-of-scope',
  fact: 'inScope',
  oneOf: [false],
  statement: 'S3',
};
export const WELL_DIFFERENTIATED: Leaf = {
  kind: 'is',
  key: 'well-differentiated',
  fact: 'differentiation',
  oneOf: ['well'],
  statement: 'S11',
};
export const NAIVE_OR_STABLE: Leaf = {
  kind: 'is',
  key: 'treatment-naive-or-stable',
  fact: 'diseaseStatus',
  oneOf: ['treatment-naive', 'stable'],
  statement: 'S28',
};
export const NOT_MIDGUT: Leaf = {
  kind: 'is',
  key: 'origin-not-midgut',
  fact: 'embryonicOrigin',
  oneOf: ['foregut', 'hindgut'],
  statement: 'S26',
};
export const APPENDIX: Leaf = { kind: 'site', key: 'appendix', codes: ['C18.1'], statement: 'S74' };
export const BRONCHUS_OR_TRACHEA: Leaf = {
  kind: 'site',
  key: 'bronchus-or-trachea',
  codes: ['C33', 'C34'],
  statement: 'S1',
};
export const NET_G2: Leaf = {
  kind: 'is',
  key: 'net-g2',
  fact: 'whoGrade',
  oneOf: ['NET-G2'],
  statement: 'S9',
};

/** NET of any grade: what the receptor-directed statements speak of. */
export const NET_IN_SCOPE = all(IN_SCOPE, any(NET_G1_G2, NET_G3));

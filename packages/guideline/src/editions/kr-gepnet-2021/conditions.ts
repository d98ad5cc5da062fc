import type { TherapyId } from '@consilium/contracts';
import type { Condition, Leaf } from '../../conditions';
import { UNDIVIDED, UNSPECIFIC } from './site';

/** The questions the rules ask, each bound to its statement. Keys name their texts in the catalogues. */

const usedBefore = (key: string, statement: string, ...therapies: TherapyId[]): Leaf => ({
  kind: 'used',
  key,
  therapies,
  counting: 'by-any-regimen',
  statement,
});

export const IN_SCOPE: Leaf = {
  kind: 'is',
  key: 'in-scope',
  fact: 'inScope',
  oneOf: [true],
  statement: 'S3',
};
export const ADVANCED: Leaf = {
  kind: 'is',
  key: 'advanced-disease',
  fact: 'stage',
  oneOf: ['locally-advanced', 'metastatic'],
  statement: 'S6',
};
export const RESECTABLE: Leaf = {
  kind: 'is',
  key: 'localized-resectable',
  fact: 'stage',
  oneOf: ['localized-resectable'],
  statement: 'S5',
};

export const GRADE_SETTLED: Leaf = { kind: 'grade-settled', key: 'grade-settled', statement: 'S12' };
export const NET_G1_G2: Leaf = {
  kind: 'is',
  key: 'net-g1-g2',
  fact: 'whoGrade',
  oneOf: ['NET-G1', 'NET-G2'],
  statement: 'S9',
};
export const NET_G3: Leaf = {
  kind: 'is',
  key: 'net-g3',
  fact: 'whoGrade',
  oneOf: ['NET-G3'],
  statement: 'S9',
};
export const NEC: Leaf = { kind: 'is', key: 'nec', fact: 'whoGrade', oneOf: ['NEC'], statement: 'S60' };
export const POORLY_DIFFERENTIATED: Leaf = {
  kind: 'is',
  key: 'poorly-differentiated',
  fact: 'differentiation',
  oneOf: ['poor'],
  statement: 'S9',
};

export const PROGRESSIVE: Leaf = {
  kind: 'is',
  key: 'progressive',
  fact: 'diseaseStatus',
  oneOf: ['progressive'],
  statement: 'S42',
};
export const STABLE: Leaf = {
  kind: 'is',
  key: 'stable',
  fact: 'diseaseStatus',
  oneOf: ['stable'],
  statement: 'S21',
};
export const SSTR_POSITIVE: Leaf = {
  kind: 'is',
  key: 'sstr-positive',
  fact: 'sstr',
  oneOf: ['positive'],
  statement: 'S46',
};
export const SSTR_NEGATIVE: Leaf = {
  kind: 'is',
  key: 'sstr-negative',
  fact: 'sstr',
  oneOf: ['negative'],
  statement: 'S43',
};
export const SSTR_NOT_KNOWN: Leaf = {
  kind: 'not-known',
  key: 'sstr-not-known',
  fact: 'sstr',
  statement: 'S18',
};
export const HIGH_VOLUME: Leaf = {
  kind: 'is',
  key: 'high-volume',
  fact: 'tumorVolume',
  oneOf: ['high'],
  statement: 'S24',
};
/** Strictly above: 10.0 is not (T15). */
export const KI67_OVER_10: Leaf = { kind: 'ki67-above', key: 'ki67-over-10', percent: 10, statement: 'S43' };
/** Strictly above, descriptive in the source and no WHO cut-off (T17). */
export const KI67_OVER_55: Leaf = { kind: 'ki67-above', key: 'ki67-over-55', percent: 55, statement: 'S62' };
export const FUNCTIONAL: Leaf = {
  kind: 'is',
  key: 'functional',
  fact: 'functional',
  oneOf: [true],
  statement: 'S32',
};

export const MIDGUT: Leaf = {
  kind: 'is',
  key: 'origin-midgut',
  fact: 'embryonicOrigin',
  oneOf: ['midgut'],
  statement: 'S1',
};
export const FOREGUT_OR_HINDGUT: Leaf = {
  kind: 'is',
  key: 'origin-foregut-or-hindgut',
  fact: 'embryonicOrigin',
  oneOf: ['foregut', 'hindgut'],
  statement: 'S52',
};
export const ORIGIN_LEFT_OPEN: Leaf = {
  kind: 'site',
  key: 'origin-left-open',
  codes: [...UNSPECIFIC, ...UNDIVIDED],
  statement: 'S1',
};
export const UNKNOWN_PRIMARY: Leaf = {
  kind: 'site',
  key: 'unknown-primary',
  codes: ['C80.9'],
  statement: 'S27',
};
export const PANCREAS: Leaf = { kind: 'site', key: 'pancreas', codes: ['C25'], statement: 'S41' };
export const STOMACH: Leaf = { kind: 'site', key: 'stomach', codes: ['C16'], statement: 'S74' };
export const DUODENUM: Leaf = { kind: 'site', key: 'duodenum', codes: ['C17.0'], statement: 'S74' };
/** Midgut by the text, in the large-intestine row of Table 2 (T5). The appendix stands in another row (T4). */
export const CECUM_OR_PROXIMAL_COLON: Leaf = {
  kind: 'site',
  key: 'cecum-or-proximal-colon',
  codes: ['C18.0', 'C18.2', 'C18.3'],
  statement: 'S74',
};

export const SSA_USED = usedBefore('ssa-used', 'S46', 'octreotide-lar', 'lanreotide-autogel');
/** What R8 and R9 count as a line that failed: an approved therapy, or 177Lu. */
export const PRIOR_LINE = usedBefore(
  'prior-line',
  'S57',
  'octreotide-lar',
  'lanreotide-autogel',
  'everolimus',
  'sunitinib',
  'lu177-dotatate',
);
export const EP_USED = usedBefore('etoposide-cisplatin-used', 'S63', 'etoposide-cisplatin');

/** This very therapy was used before, alone or in a combination: the source has no statement on giving it again (T21). */
export function used(therapy: TherapyId): Leaf {
  return therapy === 'etoposide-cisplatin' ? EP_USED : usedBefore(`${therapy}-used`, 'S70', therapy);
}

/** This SSA itself was given: a combination regimen is not continued by it. */
export function given(therapy: 'octreotide-lar' | 'lanreotide-autogel'): Leaf {
  return {
    kind: 'used',
    key: `${therapy}-given`,
    therapies: [therapy],
    counting: 'itself',
    statement: 'S21',
  };
}

export const all = (...of: Condition[]): Condition => ({ kind: 'all', of });
export const any = (...of: Condition[]): Condition => ({ kind: 'any', of });

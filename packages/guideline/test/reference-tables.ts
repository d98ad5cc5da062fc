import type { CaseFacts } from '@consilium/contracts';

/** What the second reading (reference.ts) knows by heart. It shares no code with `src`; keep it that way. */

export const SYSTEMIC =
  'octreotide-lar lanreotide-autogel everolimus sunitinib lu177-dotatate cytotoxic-chemotherapy captem 5fu-based-chemotherapy etoposide-cisplatin irinotecan-cisplatin folfox folfiri ipilimumab-nivolumab streptozocin-5fu everolimus-octreotide-combination'.split(
    ' ',
  );

/** The rule of the contract that speaks of a therapy. */
const RULE: Record<string, string> = {
  'octreotide-lar': 'R4',
  'lanreotide-autogel': 'R4',
  everolimus: 'R5',
  'everolimus-octreotide-combination': 'R5',
  sunitinib: 'R6',
  'lu177-dotatate': 'R7',
  'cytotoxic-chemotherapy': 'R8',
  'streptozocin-5fu': 'R8',
  captem: 'R9',
  '5fu-based-chemotherapy': 'R10',
  'sstr-imaging': 'R2',
  'surgery-or-endoscopic-resection': 'R3',
};
export const ruleOf = (id: string): string => RULE[id] ?? 'R11';

/** Why nothing stated for NET G1-2 is given in NET G3, and where the source says so. */
export const NOT_IN_G3: Record<string, [reason: string, statements: string]> = {
  'octreotide-lar': ['grade-1-2-only', 'S28 S69'],
  'lanreotide-autogel': ['grade-1-2-only', 'S28 S69'],
  everolimus: ['esmo-listed-no-data', 'S67'],
  sunitinib: ['esmo-listed-no-data', 'S67'],
  'lu177-dotatate': ['esmo-listed-no-data', 'S67'],
  captem: ['esmo-listed-no-data', 'S67'],
  'cytotoxic-chemotherapy': ['net-g3-named-only', 'S69'],
  'streptozocin-5fu': ['grade-1-2-only', 'S55'],
  'everolimus-octreotide-combination': ['grade-1-2-only', 'S33'],
};
/** What the source names for carcinoma alone. */
export const NEC_ONLY: Record<string, string> = {
  'irinotecan-cisplatin': 'S64',
  folfox: 'S63',
  folfiri: 'S63',
  'ipilimumab-nivolumab': 'S65',
};

export function scope(f: CaseFacts): boolean | null {
  const s = f.primarySite;
  if (s === 'C80.9') {
    if (f.unknownPrimaryGepSuspected === true) return true;
    return f.unknownPrimaryGepSuspected === false ? false : null;
  }
  if (/^C1[678]\./.test(s) || /^C25\./.test(s)) return true;
  return s === 'C19.9' || s === 'C20.9' || s === 'C26.0' || s === 'C26.8' || s === 'C26.9';
}

export function origin(s: string): string {
  const [category = '', digit = ''] = s.split('.');
  const d = Number(digit);
  switch (category) {
    case 'C16':
    case 'C25':
    case 'C33':
    case 'C34':
      return 'foregut';
    case 'C17':
      if (d === 0) return 'foregut';
      return d <= 3 ? 'midgut' : 'ambiguous';
    case 'C18':
      if (d <= 3) return 'midgut';
      return d === 6 || d === 7 ? 'hindgut' : 'ambiguous';
    case 'C19':
    case 'C20':
      return d === 9 ? 'hindgut' : 'unknown';
    case 'C26':
      return d === 0 || d === 8 || d === 9 ? 'ambiguous' : 'unknown';
    default:
      return 'unknown';
  }
}

export const subsiteAsked = (s: string): boolean =>
  /^C17\.[4-9]$/.test(s) || s === 'C18.8' || s === 'C18.9' || /^C26\.[089]$/.test(s);

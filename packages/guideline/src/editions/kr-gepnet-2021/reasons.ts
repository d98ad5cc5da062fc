/** Why a therapy is excluded, or waits: plain words for a clinician, by code. */
export const REASONS = {
  'out-of-scope':
    'The guideline covers gastroenteropancreatic tumors only; this primary site is outside its scope.',
  'scope-not-known':
    'The primary is unknown and it is not yet known whether a gastroenteropancreatic origin is believed on imaging.',
  resectable:
    'The tumor is localized and resectable: resection is the curative treatment, systemic therapy is for advanced disease.',
  'grade-not-settled':
    'The grade is not settled: until the pathology is complete and free of contradiction no therapy is advised or ruled out.',
  'waits-for-data': 'The answer waits for facts that are not known yet.',
  'nec-different-disease':
    'Neuroendocrine carcinoma is a disease of its own; what is stated for grade 1-2 NET does not apply to it.',
  'grade-1-2-only': 'Stated for grade 1-2 NET only; the source has no such statement for NET G3.',
  'esmo-listed-no-data':
    'For NET G3 the source only reports that ESMO lists it and that supporting data are lacking; it makes no recommendation.',
  'grade-3-only': 'Stated for grade 3 disease only; this is a grade 1-2 NET.',
  'net-g3-only': 'Stated for NET G3 only.',
  'nec-only': 'The source names it for neuroendocrine carcinoma only.',
  'used-before': 'It was used before, and the source has no statement on giving it again.',
  'ssa-used-before':
    'A somatostatin analog was used before; the source states these drugs as initial therapy and is silent on continuing or switching them after progression.',
  'ssa-sstr-negative':
    'The tumor is SSTR-negative; the source supports somatostatin analogs in SSTR-positive tumors.',
  'octreotide-unknown-primary':
    'Octreotide LAR is stated for midgut tumors; for an unknown primary the source names lanreotide alone.',
  'octreotide-midgut-only': 'Octreotide LAR is stated for midgut tumors only.',
  'no-trigger-for-targeted':
    'Neither progressive, nor SSTR-negative, nor high in volume, nor with a Ki-67 above 10%: none of the grounds the source gives holds.',
  'pancreas-only': 'Stated for pancreatic NET only.',
  'not-progressive': 'Stated for progressive disease only.',
  'prrt-sstr-negative': 'The tumor is SSTR-negative; radioligand therapy needs somatostatin receptors.',
  'origin-not-covered': 'The source has no statement for this origin.',
  'no-ground-for-chemotherapy':
    'Neither progression on an earlier therapy, nor high volume, nor a Ki-67 above 10%: none of the grounds the source gives holds.',
  'no-prior-line':
    'Stated after progression on an approved therapy or 177Lu-DOTATATE; none of these was used.',
  'captem-no-ground': 'Stated for high tumor volume or a pancreatic primary; neither holds.',
  'first-line-is-ep': 'Etoposide-cisplatin is the standard and was not used yet.',
  'net-g3-named-only': 'For NET G3 the source names 5-FU-based chemotherapy and etoposide-cisplatin only.',
  'not-available-in-korea':
    'Named in ENETS guidance but untested in randomized trials, and not available in Korea at the source’s date.',
  'streptozocin-not-available': 'Some effect in small studies, but streptozocin is not available in Korea.',
  investigational:
    'Investigational: no immunotherapy is approved; a small phase 2 trial was promising in non-pancreatic carcinoma.',
  'combination-missed-endpoint':
    'In RADIANT-2 the combination missed its primary endpoint; the source does not recommend it.',
  'not-resectable':
    'The disease is advanced: resection with curative intent is stated for localized, resectable tumors.',
  'sstr-known': 'The somatostatin receptor status is known.',
  'sstr-not-needed': 'Poorly differentiated: no therapy of the source turns on the receptor status.',
} as const;

export type ReasonCode = keyof typeof REASONS;

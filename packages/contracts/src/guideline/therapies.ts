/** The therapies the guideline contract names; `sstr-imaging` is a work-up that is listed like an option. */
export const THERAPY_IDS = [
  'octreotide-lar',
  'lanreotide-autogel',
  'everolimus',
  'sunitinib',
  'lu177-dotatate',
  'cytotoxic-chemotherapy',
  'captem',
  '5fu-based-chemotherapy',
  'etoposide-cisplatin',
  'irinotecan-cisplatin',
  'folfox',
  'folfiri',
  'ipilimumab-nivolumab',
  'streptozocin-5fu',
  'everolimus-octreotide-combination',
  'surgery-or-endoscopic-resection',
  'liver-directed-therapy',
  'palliative-surgery',
  'sstr-imaging',
] as const;
export type TherapyId = (typeof THERAPY_IDS)[number];

/** Classes a board codes its options with; the last four never come from the guideline engine alone. */
export const THERAPY_CLASSES = [
  'somatostatin-analog',
  'targeted',
  'radioligand',
  'chemotherapy',
  'immunotherapy',
  'combination',
  'local',
  'work-up',
  'surgery',
  'best-supportive-care',
  'clinical-trial',
  'other',
] as const;
export type TherapyClass = (typeof THERAPY_CLASSES)[number];

const CLASS_OF: Readonly<Record<TherapyId, TherapyClass>> = {
  'octreotide-lar': 'somatostatin-analog',
  'lanreotide-autogel': 'somatostatin-analog',
  everolimus: 'targeted',
  sunitinib: 'targeted',
  'lu177-dotatate': 'radioligand',
  'cytotoxic-chemotherapy': 'chemotherapy',
  captem: 'chemotherapy',
  '5fu-based-chemotherapy': 'chemotherapy',
  'etoposide-cisplatin': 'chemotherapy',
  'irinotecan-cisplatin': 'chemotherapy',
  folfox: 'chemotherapy',
  folfiri: 'chemotherapy',
  'ipilimumab-nivolumab': 'immunotherapy',
  'streptozocin-5fu': 'chemotherapy',
  'everolimus-octreotide-combination': 'combination',
  'surgery-or-endoscopic-resection': 'surgery',
  'liver-directed-therapy': 'local',
  'palliative-surgery': 'surgery',
  'sstr-imaging': 'work-up',
};

/** The class a therapy of the guideline is counted under; 177Lu-DOTATATE is the one `radioligand`. */
export function therapyClassOf(therapy: TherapyId): TherapyClass {
  return CLASS_OF[therapy];
}

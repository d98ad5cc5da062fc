import type { TherapyId } from '@consilium/contracts';
import { THERAPY_IDS } from '@consilium/contracts/values';
import type { AdverseEvent, Conflict, KoreanStatus, TherapyProfile, Trial } from '../../../knowledge';

interface Said {
  /** What the source says of the therapy, evidence and status included. */
  readonly statements: readonly string[];
  readonly notes?: TherapyProfile['notes'];
}

const SAID: Readonly<Record<TherapyId, Said>> = {
  'octreotide-lar': {
    statements: ['S19', 'S21', 'S22', 'S23', 'S24', 'S26', 'S28', 'S29', 'S74'],
    notes: [
      {
        id: 'octreotide-tolerability',
        text: 'Tolerability is called excellent, also in long-term use; no rates of adverse events are printed.',
      },
    ],
  },
  'lanreotide-autogel': {
    statements: ['S20', 'S21', 'S22', 'S23', 'S24', 'S27', 'S28', 'S29', 'S74'],
    notes: [
      {
        id: 'lanreotide-tolerability',
        text: 'Tolerability is called excellent, also in long-term use; no rates of adverse events are printed.',
      },
    ],
  },
  everolimus: {
    statements: [
      ...['S24', 'S30', 'S31', 'S32', 'S33', 'S34', 'S35', 'S36'],
      ...['S40', 'S42', 'S43', 'S44', 'S67', 'S74'],
    ],
    notes: [
      {
        id: 'everolimus-korean-data',
        text: 'Prospective and retrospective Korean studies agree with the global phase 3 trials.',
      },
      { id: 'everolimus-no-biomarker', text: 'No mutation selects patients: no driver dominates.' },
    ],
  },
  sunitinib: {
    statements: ['S24', 'S37', 'S38', 'S39', 'S41', 'S42', 'S43', 'S44', 'S67', 'S74'],
    notes: [
      {
        id: 'sunitinib-only-one',
        text: 'Sorafenib, bevacizumab and pazopanib were studied too, without a randomized phase 3 trial in pancreatic NET.',
      },
    ],
  },
  'lu177-dotatate': {
    statements: ['S45', 'S46', 'S47', 'S48', 'S49', 'S50', 'S51', 'S52', 'S53', 'S67', 'S74'],
    notes: [
      {
        id: 'prrt-physics',
        text: '177Lu emits beta and gamma radiation, reaches 2 mm at most and has a half-life of 160 hours.',
      },
      {
        id: 'prrt-us-approval',
        text: 'Approved by the US FDA in January 2018 for SSTR-positive GEP-NET on a trial in midgut NET alone.',
      },
    ],
  },
  'cytotoxic-chemotherapy': {
    statements: ['S24', 'S54', 'S57'],
    notes: [
      {
        id: 'cytotoxic-wide-use',
        text: '5-FU- and doxorubicin-based regimens are in wide use without large randomized trials; the source prefers none of them.',
      },
    ],
  },
  captem: { statements: ['S56', 'S57', 'S58', 'S59', 'S67'] },
  '5fu-based-chemotherapy': { statements: ['S69'] },
  'etoposide-cisplatin': { statements: ['S61', 'S62', 'S63', 'S66', 'S68', 'S69'] },
  'irinotecan-cisplatin': { statements: ['S63', 'S64'] },
  folfox: { statements: ['S63'] },
  folfiri: { statements: ['S63'] },
  'ipilimumab-nivolumab': { statements: ['S65'] },
  'streptozocin-5fu': { statements: ['S55'] },
  'everolimus-octreotide-combination': { statements: ['S33'] },
  'surgery-or-endoscopic-resection': { statements: ['S5'] },
  'liver-directed-therapy': { statements: ['S71'] },
  'palliative-surgery': { statements: ['S71'] },
  'sstr-imaging': { statements: ['S14', 'S15', 'S16', 'S17', 'S18', 'S22', 'S25'] },
};

/** One profile a therapy: what the lists hold of it, so that no id is written twice. */
export function profilesOf(lists: {
  readonly trials: readonly Trial[];
  readonly koreanStatus: readonly KoreanStatus[];
  readonly adverseEvents: readonly AdverseEvent[];
  readonly conflicts: readonly Conflict[];
}): TherapyProfile[] {
  const ids = <Item extends { readonly id: string }>(
    items: readonly Item[],
    of: (item: Item) => readonly TherapyId[],
    therapy: TherapyId,
  ) => items.filter((item) => of(item).includes(therapy)).map(({ id }) => id);
  return THERAPY_IDS.map((therapy) => ({
    therapy,
    trials: ids(lists.trials, (item) => item.therapies, therapy),
    koreanStatus: ids(lists.koreanStatus, (item) => item.of, therapy),
    adverseEvents: ids(lists.adverseEvents, (item) => item.therapies, therapy),
    conflicts: ids(lists.conflicts, (item) => item.therapies, therapy),
    statements: SAID[therapy].statements,
    notes: SAID[therapy].notes ?? [],
  }));
}

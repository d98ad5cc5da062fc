import type { Statement } from '../../../rule';

/** Grade 3: neuroendocrine carcinoma and NET G3, S60 to S69. */
export const GRADE_3: readonly Statement[] = [
  {
    id: 'S60',
    place: 'NEC',
    kind: 'definition',
    text: 'Grade 3 NEC is a disease of its own, apart from grade 1-2.',
  },
  {
    id: 'S61',
    place: 'NEC',
    kind: 'evidence',
    text: 'Etoposide-cisplatin, retrospective, n=305 with NET G3 or NEC: response 31%, PFS 4 months, OS 12 months.',
  },
  {
    id: 'S62',
    place: 'NEC',
    kind: 'evidence',
    text: 'Ki-67 above 55% (NEC likely): response 42%; below 55% (NET G3 likely): 15%, with longer survival. Fifty-five itself is left undefined.',
  },
  {
    id: 'S63',
    place: 'NEC',
    kind: 'recommendation',
    strength: 'no-proven-second-line',
    text: 'After etoposide-cisplatin no second line is proven; FOLFOX and FOLFIRI stand in ENETS guidance, untested in randomized trials and not available in Korea.',
  },
  {
    id: 'S64',
    place: 'NEC',
    kind: 'evidence',
    strength: 'limited-modest-activity',
    text: 'Irinotecan-cisplatin: modest activity in a single-arm phase 2 trial, n=18; in Korea available and not reimbursed for advanced NEC.',
  },
  {
    id: 'S65',
    place: 'NEC',
    kind: 'evidence',
    text: 'No targeted drug or immunotherapy is approved; ipilimumab with nivolumab was promising in a small phase 2 trial in non-pancreatic NEC.',
  },
  {
    id: 'S66',
    place: 'NET G3',
    kind: 'limitation',
    text: 'No data of its own; by consensus etoposide-cisplatin may be less than optimal (Ki-67 below 55%).',
  },
  {
    id: 'S67',
    place: 'NET G3',
    kind: 'limitation',
    strength: 'listed-elsewhere-no-data',
    text: 'ESMO lists everolimus, sunitinib, CAPTEM and PRRT; prospective and real-world data are lacking.',
  },
  {
    id: 'S68',
    place: 'Grade 3, expert opinion; Table 4',
    kind: 'recommendation',
    strength: 'standard-of-care',
    text: 'Etoposide-cisplatin is the standard for grade 3 NEC.',
  },
  {
    id: 'S69',
    place: 'Grade 3, expert opinion; Table 4',
    kind: 'recommendation',
    strength: 'could-be-used',
    text: 'NET G3 has a better prognosis than NEC and no proven standard; 5-FU-based chemotherapy or etoposide-cisplatin could be used.',
  },
];

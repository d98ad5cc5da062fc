import type { Statement } from '../../../rule';

/** Targeted therapy in grade 1-2 NET, S30 to S44. */
export const TARGETED: readonly Statement[] = [
  {
    id: 'S30',
    place: 'Targeted therapy',
    kind: 'background',
    text: 'No single driver dominates; pancreatic NETs carry mutations of the mTOR pathway (TSC2, PTEN, PIK3CA, NF1, IRS1).',
  },
  {
    id: 'S31',
    place: 'Everolimus; Table 1',
    kind: 'evidence',
    text: 'RADIANT-3, pancreatic NET, everolimus 10 mg a day: n=410 in the text, 204/203 as Table 1 prints; response 5 against 2%; PFS 11.0 against 4.6 months, HR 0.35 (0.27-0.45).',
  },
  {
    id: 'S32',
    place: 'Everolimus; Table 1',
    kind: 'evidence',
    text: 'RADIANT-4, non-functional lung or gastrointestinal NET, n=302 (205/97): response 2 against 1%; PFS 11.0 against 3.9 months, HR 0.48 (0.35-0.67).',
  },
  {
    id: 'S33',
    place: 'Everolimus',
    kind: 'evidence',
    text: 'RADIANT-2, everolimus with octreotide LAR in grade 1-2 with carcinoid syndrome: PFS 16.4 against 11.3 months, HR 0.77, one-sided p=0.026 where 0.025 was required; the primary endpoint was missed.',
  },
  {
    id: 'S34',
    place: 'Everolimus',
    kind: 'background',
    text: 'The effect of everolimus in grade 1-2 GEP-NET was seen in Korean patients too.',
  },
  {
    id: 'S35',
    place: 'Everolimus, adverse events',
    kind: 'evidence',
    text: 'Stomatitis 40-64%, of grade 3-4 in 3-19%; hyperglycemia 10-13%, of grade 3-4 in 3-5%, to be watched closely in diabetes; non-infectious pneumonitis of grade 3-4 in 1-2%, which may threaten life.',
  },
  {
    id: 'S36',
    place: 'Everolimus',
    kind: 'background',
    text: 'Quality of life was not significantly worse in RADIANT-4.',
  },
  {
    id: 'S37',
    place: 'Sunitinib; Table 1',
    kind: 'evidence',
    text: 'Randomized phase 3 in pancreatic NET, 340 planned, stopped early at n=86/85: response 9.3 against 0%; PFS 11.4 against 5.5 months, HR 0.42 (0.26-0.66).',
  },
  {
    id: 'S38',
    place: 'Sunitinib, adverse events',
    kind: 'evidence',
    text: 'Diarrhea 59%, nausea 43%, vomiting 34%, fatigue 32%.',
  },
  {
    id: 'S39',
    place: 'Sunitinib',
    kind: 'background',
    text: 'Sorafenib, bevacizumab and pazopanib were studied; among anti-angiogenic drugs sunitinib alone has a randomized phase 3 trial in pancreatic NET.',
  },
  {
    id: 'S40',
    place: 'Targeted therapy, expert opinion; Table 4',
    kind: 'recommendation',
    strength: 'recommended',
    text: 'Everolimus for advanced grade 1-2 GEP-NET.',
  },
  {
    id: 'S41',
    place: 'Targeted therapy, expert opinion; Table 4',
    kind: 'recommendation',
    strength: 'recommended',
    text: 'Sunitinib for advanced grade 1-2 pancreatic NET.',
  },
  {
    id: 'S42',
    place: 'Targeted therapy, expert opinion; Table 4',
    kind: 'recommendation',
    strength: 'generally-recommended',
    text: 'Both drugs for progressive disease.',
  },
  {
    id: 'S43',
    place: 'Targeted therapy, expert opinion; Table 4',
    kind: 'recommendation',
    strength: 'could-be-used',
    text: 'Both drugs as initial treatment where the tumor is SSTR-negative, or of high volume, or has a Ki-67 above 10%.',
  },
  {
    id: 'S44',
    place: 'Targeted therapy, expert opinion',
    kind: 'status',
    text: 'Korea, as of the source: both are approved and reimbursed for these indications.',
  },
];

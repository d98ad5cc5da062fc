import type { Statement } from '../../../rule';

/** Somatostatin analogs in grade 1-2 NET, S19 to S29. */
export const SOMATOSTATIN_ANALOGS: readonly Statement[] = [
  {
    id: 'S19',
    place: 'Somatostatin analogs; Table 1',
    kind: 'evidence',
    text: 'PROMID, octreotide LAR, midgut, n=85 (42/43): 14.3 against 6.0 months, HR 0.34 (0.20-0.59); time to progression by the table’s footnote.',
  },
  {
    id: 'S20',
    place: 'Somatostatin analogs; Table 1',
    kind: 'evidence',
    text: 'CLARINET, lanreotide autogel, GEP-NET, n=101/103: median not reached against 18.0 months, HR 0.47 (0.30-0.73).',
  },
  {
    id: 'S21',
    place: 'Somatostatin analogs',
    kind: 'recommendation',
    strength: 'recommended',
    text: 'Analogs are an initial option: very well tolerated, supported by trials and by practice.',
  },
  {
    id: 'S22',
    place: 'Somatostatin analogs, text and expert opinion',
    kind: 'recommendation',
    strength: 'generally-recommended',
    text: 'Receptor imaging before an analog, though not every hospital has it; it helps to predict the effect.',
  },
  {
    id: 'S23',
    place: 'Somatostatin analogs',
    kind: 'limitation',
    text: 'Prospective data are few for Ki-67 above 10% and for high tumor volume. PROMID: Ki-67 up to 2% in 95%, liver up to 10% in 75%. CLARINET: Ki-67 up to 10%; liver up to 25% in 67%.',
  },
  {
    id: 'S24',
    place: 'Somatostatin analogs',
    kind: 'recommendation',
    strength: 'should-not-be-precluded',
    text: 'With high Ki-67 or high volume, targeted or cytotoxic therapy could be used, yet analogs are not to be ruled out.',
  },
  {
    id: 'S25',
    place: 'Somatostatin analogs',
    kind: 'background',
    text: '68Ga receptor PET/CT may help to predict the effect of an analog.',
  },
  {
    id: 'S26',
    place: 'Somatostatin analogs, expert opinion; Table 4',
    kind: 'recommendation',
    strength: 'recommended',
    text: 'Octreotide LAR for advanced midgut NET.',
  },
  {
    id: 'S27',
    place: 'Somatostatin analogs, expert opinion; Table 4',
    kind: 'recommendation',
    strength: 'recommended',
    text: 'Lanreotide autogel for advanced GEP-NET, and for an unknown primary that imaging suggests to be GEP.',
  },
  {
    id: 'S28',
    place: 'Somatostatin analogs, expert opinion; Table 4',
    kind: 'recommendation',
    strength: 'generally-recommended',
    text: 'Long-acting analogs as first line in unresectable or metastatic grade 1-2 GEP-NET of low or intermediate volume.',
  },
  {
    id: 'S29',
    place: 'Somatostatin analogs, expert opinion',
    kind: 'status',
    text: 'Korea, as of the source: octreotide LAR is approved and reimbursed for advanced midgut NET; lanreotide for GEP-NET and for an unknown primary believed GEP.',
  },
];

import type { Entry } from '../pages/entry-page';

/** Radioligand therapy outside midgut: a board decision is required, with nuclear medicine among the voters. */
export const pancreaticPrrt: Entry = {
  question: 'Progressive pancreatic NET G2 after lanreotide: is 177Lu-DOTATATE reasonable now?',
  site: 'C25.1',
  differentiation: 'Well',
  ki67: '5',
  mitoses: '3',
  sstr: 'Positive',
  volume: 'Low',
  stage: 'Metastatic',
  course: 'Progressive',
  prior: ['Lanreotide autogel'],
};

/** Without a flag: its recommendation offers no radioligand therapy. */
export const pancreaticG3: Entry = {
  ...pancreaticPrrt,
  question: 'Pancreatic NET G3, treatment-naive: which systemic therapy?',
  ki67: '30',
  mitoses: '24',
  course: 'Treatment-naive',
  prior: [],
};

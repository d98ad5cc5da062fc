import type { Statement } from '../../../rule';
import { ADVANCED, all, IN_SCOPE } from '../conditions';

/** Conclusion and tables, S70 to S75. */
export const CONCLUSION: readonly Statement[] = [
  {
    id: 'S70',
    place: 'Conclusion',
    kind: 'background',
    text: 'Choice and sequence are to fit the person, the primary site and the way the disease progresses.',
  },
  {
    id: 'S71',
    place: 'Conclusion',
    kind: 'background',
    conditions: all(IN_SCOPE, ADVANCED),
    text: 'Liver-directed therapy or palliative surgery could be part of the management; criteria are not given.',
  },
  {
    id: 'S72',
    place: 'Conclusion',
    kind: 'background',
    text: 'A multidisciplinary approach is ever more important.',
  },
  {
    id: 'S73',
    place: 'Table 1',
    kind: 'evidence',
    evidence: ['PROMID', 'CLARINET', 'RADIANT-3', 'RADIANT-4', 'RAYMOND-2011', 'NETTER-1', 'KUNZ-E2211'],
    text: 'The figures of the trials, given with the statements on each drug.',
  },
  {
    id: 'S74',
    place: 'Table 2',
    kind: 'evidence',
    evidence: ['PROMID', 'CLARINET', 'NETTER-1', 'RAYMOND-2011', 'RADIANT-4'],
    text: 'Therapies by site, all in well-differentiated tumors. Receptor-positive: octreotide, lanreotide, 177Lu. Status: octreotide treatment-naive, lanreotide stable; 177Lu, sunitinib and everolimus progressive. Stomach: everolimus. Pancreas: lanreotide, sunitinib, everolimus. Small intestine and appendix: octreotide, lanreotide, 177Lu, everolimus. Large intestine and rectum: lanreotide, everolimus.',
  },
  {
    id: 'S75',
    place: 'Figure of the source',
    kind: 'limitation',
    text: 'The treatment algorithm is an image whose content is not available here; nothing is taken from it.',
  },
];

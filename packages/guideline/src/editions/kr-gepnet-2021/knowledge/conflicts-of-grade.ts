import type { Conflict } from '../../../knowledge';
import { any, IN_SCOPE, NEC, NET_G3 } from '../conditions';

/** Grading, and grade 3. */
export const CONFLICTS_OF_GRADE: readonly Conflict[] = [
  {
    id: 'T17',
    title: 'Ki-67 55%: a description, no boundary',
    one: {
      place: 'NEC',
      statement: 'S62',
      says: 'Calls a Ki-67 above 55% likely NEC and below 55% likely NET G3; 55% itself is neither.',
    },
    other: {
      place: 'Table 3',
      statement: 'S9',
      says: 'NET G3 and NEC differ by differentiation alone, both above 20%.',
    },
    followed: 'Differentiation decides. Above 55% in a well-differentiated tumor the board is called.',
    why: 'The figure comes from one retrospective series and is no WHO criterion.',
    when: any(NET_G3, NEC),
    therapies: ['etoposide-cisplatin'],
  },
  {
    id: 'T18',
    title: 'Etoposide-cisplatin in NET G3: suboptimal, and usable',
    one: { place: 'NET G3', statement: 'S66', says: 'By consensus it may be suboptimal.' },
    other: {
      place: 'Grade 3, expert opinion; Table 4',
      statement: 'S69',
      says: 'It could be used, as could 5-FU-based chemotherapy.',
    },
    followed: 'Offered as "could be used", with the remark that it may be suboptimal.',
    why: 'Both stand in the source: both are shown.',
    when: NET_G3,
    therapies: ['etoposide-cisplatin'],
  },
  {
    id: 'T19',
    title: '5-FU-based chemotherapy in NET G3, and what is available',
    one: {
      place: 'Grade 3, expert opinion; Table 4',
      statement: 'S69',
      says: '5-FU-based chemotherapy could be used in NET G3.',
    },
    other: {
      place: 'NEC',
      statement: 'S63',
      says: 'FOLFOX and FOLFIRI are not available in Korea, said of NEC.',
    },
    followed:
      '5-FU-based chemotherapy is offered in NET G3, with the remark that its availability is not stated.',
    why: 'The remark on availability stands in the paragraph on NEC alone.',
    when: NET_G3,
    therapies: ['5fu-based-chemotherapy', 'folfox', 'folfiri'],
  },
  {
    id: 'T23',
    title: 'Ki-67 and mitoses that disagree',
    one: {
      place: 'Pathological diagnosis',
      statement: 'S10',
      says: 'Holds Ki-67 for the more reliable one in systemic therapy and gives no rule for disagreement.',
    },
    other: {
      place: 'Diagnosis, expert opinion; Table 4',
      statement: 'S12',
      says: 'Asks for the revised WHO classification, in which the higher one is the grade.',
    },
    followed: 'The higher one is the grade; where a statement says Ki-67 above 10%, Ki-67 alone is read.',
    why: 'The classification is the WHO one; the statement names Ki-67.',
    when: IN_SCOPE,
    therapies: [],
  },
];

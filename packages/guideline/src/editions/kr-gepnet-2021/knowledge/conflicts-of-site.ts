import type { Conflict } from '../../../knowledge';
import { all, CECUM_OR_PROXIMAL_COLON, DUODENUM, NET_G1_G2, PANCREAS, STOMACH } from '../conditions';
import { APPENDIX, BRONCHUS_OR_TRACHEA, NOT_MIDGUT } from './questions';

/** Where the source says two things of one primary site: mostly its text against its Table 2. */
export const CONFLICTS_OF_SITE: readonly Conflict[] = [
  {
    id: 'T1',
    title: 'Bronchus: foregut, but no GEP-NET',
    one: {
      place: 'Introduction, paragraph 1',
      statement: 'S1',
      says: 'Counts the bronchus among the foregut, and RADIANT-4 enrolled lung NET.',
    },
    other: {
      place: 'Title and Conclusion',
      statement: 'S3',
      says: 'Speaks of gastroenteropancreatic NET alone.',
    },
    followed: 'Out of scope: no therapy is advised.',
    why: 'An embryonic origin does not make a lung tumor a GEP-NET.',
    when: BRONCHUS_OR_TRACHEA,
    therapies: ['everolimus'],
  },
  {
    id: 'T2',
    title: 'Pancreas: foregut, or apart from it',
    one: { place: 'Introduction, paragraph 1', statement: 'S1', says: 'Counts the pancreas as foregut.' },
    other: {
      place: 'PRRT, expert opinion; Table 4',
      statement: 'S52',
      says: 'Names pancreatic, foregut and hindgut tumors side by side.',
    },
    followed:
      'The pancreas is foregut for the origin, and is asked for by itself where a statement names it.',
    why: 'Both ways lead to the board for 177Lu-DOTATATE; sunitinib and CAPTEM turn on the pancreas itself.',
    when: PANCREAS,
    therapies: ['lu177-dotatate'],
  },
  {
    id: 'T3',
    title: 'Duodenum: foregut in the text, small intestine in Table 2',
    one: {
      place: 'Table 2',
      statement: 'S74',
      says: 'Marks octreotide LAR and 177Lu-DOTATATE for the small intestine as a whole.',
    },
    other: {
      place: 'Introduction, paragraph 1; PRRT, expert opinion',
      statement: 'S52',
      says: 'The duodenum is foregut; foregut tumors get 177Lu-DOTATATE by board decision only.',
    },
    followed: 'Foregut: 177Lu-DOTATATE by board decision only, no octreotide LAR.',
    why: 'The expert opinion is more specific than a row of a table, and it is the safer reading.',
    when: DUODENUM,
    therapies: ['lu177-dotatate', 'octreotide-lar'],
  },
  {
    id: 'T4',
    title: 'Appendix: without an origin in the text',
    one: { place: 'Introduction, paragraph 1', statement: 'S1', says: 'Does not name the appendix.' },
    other: {
      place: 'Table 2',
      statement: 'S74',
      says: 'Puts the appendix into one row with the small intestine.',
    },
    followed: 'Midgut.',
    why: 'Derived from Table 2, in keeping with the embryology.',
    when: APPENDIX,
    therapies: ['octreotide-lar', 'lu177-dotatate'],
  },
  {
    id: 'T5',
    title: 'Cecum and proximal colon: midgut in the text, large intestine in Table 2',
    one: {
      place: 'Introduction, paragraph 1; expert opinions',
      statement: 'S26',
      says: 'They are midgut: octreotide LAR and 177Lu-DOTATATE are recommended for midgut NET.',
    },
    other: {
      place: 'Table 2',
      statement: 'S74',
      says: 'The row of the large intestine marks neither octreotide LAR nor 177Lu-DOTATATE.',
    },
    followed: 'Midgut.',
    why: 'The expert opinion speaks of midgut tumors; the table sums up trials.',
    when: CECUM_OR_PROXIMAL_COLON,
    therapies: ['octreotide-lar', 'lu177-dotatate'],
  },
  {
    id: 'T6',
    title: 'Stomach: lanreotide by the opinion, everolimus alone in Table 2',
    one: {
      place: 'Somatostatin analogs, expert opinion; Table 4',
      statement: 'S27',
      says: 'Lanreotide autogel is recommended for advanced GEP-NET of any site.',
    },
    other: { place: 'Table 2', statement: 'S74', says: 'The row of the stomach marks everolimus alone.' },
    followed: 'Lanreotide autogel is offered, with a remark.',
    why: 'The expert opinion is the recommendation; the table sums up trials.',
    when: STOMACH,
    therapies: ['lanreotide-autogel'],
  },
  {
    id: 'T11',
    title: 'Octreotide LAR: for midgut NET, or for every GEP-NET',
    one: {
      place: 'Somatostatin analogs, expert opinion, first sentence; Table 4',
      statement: 'S26',
      says: 'Octreotide LAR is recommended for advanced midgut NET.',
    },
    other: {
      place: 'Somatostatin analogs, expert opinion, second sentence',
      statement: 'S28',
      says: 'Analogs, octreotide LAR named among them, are generally recommended first for grade 1-2 GEP-NET.',
    },
    followed: 'Octreotide LAR for midgut NET only.',
    why: 'The specific sentence goes before the general one; PROMID and the Korean approval are midgut too.',
    when: all(NET_G1_G2, NOT_MIDGUT),
    therapies: ['octreotide-lar'],
  },
];

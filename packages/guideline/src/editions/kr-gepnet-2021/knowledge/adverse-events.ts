import type { AdverseEvent } from '../../../knowledge';

const same = (percent: number) => ({ low: percent, high: percent });
const between = (low: number, high: number) => ({ low, high });

/** What to watch for, with the figures the source prints (S35, S38, S48). It prints none for the analogs (S21). */
export const ADVERSE_EVENTS: readonly AdverseEvent[] = [
  {
    id: 'stomatitis',
    therapies: ['everolimus'],
    event: 'Stomatitis',
    allGradesPercent: between(40, 64),
    grade34Percent: between(3, 19),
    note: 'The most frequent one.',
    statement: 'S35',
  },
  {
    id: 'hyperglycemia',
    therapies: ['everolimus'],
    event: 'Hyperglycemia',
    allGradesPercent: between(10, 13),
    grade34Percent: between(3, 5),
    note: 'Meticulous monitoring in subclinical or overt diabetes.',
    statement: 'S35',
  },
  {
    id: 'pneumonitis',
    therapies: ['everolimus'],
    event: 'Non-infectious pneumonitis',
    allGradesPercent: null,
    grade34Percent: between(1, 2),
    note: 'Uncommon, but may be life-threatening.',
    statement: 'S35',
  },
  ...(
    [
      ['diarrhea', 'Diarrhea', 59],
      ['nausea', 'Nausea', 43],
      ['vomiting', 'Vomiting', 34],
      ['fatigue', 'Fatigue', 32],
    ] as const
  ).map(
    ([id, event, percent]): AdverseEvent => ({
      id,
      therapies: ['sunitinib'],
      event,
      allGradesPercent: same(percent),
      grade34Percent: null,
      statement: 'S38',
    }),
  ),
  {
    id: 'myelosuppression',
    therapies: ['lu177-dotatate'],
    event: 'Myelosuppression',
    allGradesPercent: null,
    grade34Percent: null,
    note: 'Leukopenia, anemia or thrombocytopenia; no rates are printed.',
    statement: 'S48',
  },
  {
    id: 'renal-impairment',
    therapies: ['lu177-dotatate'],
    event: 'Impaired renal function',
    allGradesPercent: null,
    grade34Percent: null,
    note: 'No rates are printed.',
    statement: 'S48',
  },
  {
    id: 'carcinoid-crisis',
    therapies: ['lu177-dotatate'],
    event: 'Carcinoid crisis',
    allGradesPercent: null,
    grade34Percent: null,
    note: 'Above all a concern in functional tumors (derived); no rates are printed.',
    statement: 'S48',
  },
];

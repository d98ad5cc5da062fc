import type { Band, Diagnostics, GradeRow } from '../../../knowledge';
import {
  all,
  any,
  KI67_OVER_55,
  NEC,
  NET_G3,
  POORLY_DIFFERENTIATED,
  SSA_USED,
  SSTR_NOT_KNOWN,
} from '../conditions';
import { GRADE_EDGES } from '../grade';
import { NET_IN_SCOPE, WELL_DIFFERENTIATED } from './questions';

function bands([below, upTo]: readonly [number, number]): Record<1 | 2 | 3, Band> {
  return {
    1: { low: null, lowIncluded: false, high: below, highIncluded: false },
    2: { low: below, lowIncluded: true, high: upTo, highIncluded: true },
    3: { low: upTo, lowIncluded: false, high: null, highIncluded: false },
  };
}
const ki67 = bands(GRADE_EDGES.ki67Percent);
const mitoses = bands(GRADE_EDGES.mitoses);

/** Table 3, from the very figures the grade is read by. */
const GRADING: readonly GradeRow[] = [
  { grade: 'NET-G1', differentiation: 'well', ki67Percent: ki67[1], mitosesPer10Hpf: mitoses[1] },
  { grade: 'NET-G2', differentiation: 'well', ki67Percent: ki67[2], mitosesPer10Hpf: mitoses[2] },
  { grade: 'NET-G3', differentiation: 'well', ki67Percent: ki67[3], mitosesPer10Hpf: mitoses[3] },
  { grade: 'NEC', differentiation: 'poor', ki67Percent: ki67[3], mitosesPer10Hpf: mitoses[3] },
];

const marker = (id: string, name: string, specimen: 'serum' | 'urine', hint: string) =>
  ({ id, name, specimen, hint, pairing: 'ours', statement: 'S13' }) as const;

/** Work-up: grading, markers and receptor imaging (S9-S18, S22, S25). Nothing here is a gate but what the rules say. */
export const DIAGNOSTICS: Diagnostics = {
  grading: GRADING,
  gradingRemarks: [
    {
      id: 'same-numbers',
      text: 'NET G3 and NEC have the same figures: differentiation alone tells them apart.',
      statements: ['S9', 'S11'],
      when: any(NET_G3, NEC),
    },
    {
      id: 'edges',
      text: 'A Ki-67 of 2.1-2.9% is G1 here, though older reports may call G1 up to 2%. 20.0% is G2, 20.1% is G3; 2 and 20 mitoses are both G2, 21 are G3.',
      statements: ['S9'],
      when: WELL_DIFFERENTIATED,
    },
    {
      id: 'higher-index',
      text: 'Where Ki-67 and mitoses disagree the source gives no rule; the WHO rule is followed, the higher one is the grade.',
      statements: ['S10', 'S12'],
      when: null,
    },
    {
      id: 'field-size',
      text: 'The source counts mitoses per 10 HPF, which depends on the microscope; current WHO reports count per 2 mm². The unit is kept with the number and nothing is converted.',
      statements: ['S9'],
      when: null,
    },
    {
      id: 'fifty-five',
      text: 'A Ki-67 of 55% describes how tumors responded in one retrospective series. It is no WHO grade boundary.',
      statements: ['S62'],
      when: KI67_OVER_55,
    },
    {
      id: 'carcinoma-ungraded',
      text: 'WHO regards NEC as high-grade by definition and does not grade it further.',
      statements: ['S9', 'S60'],
      when: POORLY_DIFFERENTIATED,
    },
  ],
  biomarkers: [
    marker('chromogranin-a', 'Chromogranin A', 'serum', 'General marker, any primary site'),
    marker('gastrin', 'Gastrin', 'serum', 'Duodenum or pancreas; ulcers and diarrhea (Zollinger-Ellison)'),
    marker('insulin', 'Insulin', 'serum', 'Pancreas; hypoglycemia'),
    marker('glucagon', 'Glucagon', 'serum', 'Pancreas; necrolytic migratory erythema, diabetes'),
    marker('vip', 'VIP', 'serum', 'Pancreas; watery diarrhea with hypokalemia'),
    marker('5-hiaa', '5-HIAA', 'urine', 'Midgut; flushing and diarrhea (carcinoid syndrome)'),
  ],
  tracers: [
    {
      id: 'ga68-dota',
      name: '68Ga-DOTA-TOC, -TATE, -NOC PET/CT',
      sensitivityPercent: null,
      protocol: { value: 2, unit: 'hours' },
      points: [
        { id: 'ga68-sensitive', text: 'More sensitive than 111In imaging', favours: true },
        { id: 'ga68-quick', text: 'Done within two hours', favours: true },
        { id: 'ga68-dose', text: 'Less radiation and less biliary excretion', favours: true },
        { id: 'ga68-quantified', text: 'Uptake can be quantified', favours: true },
      ],
      koreanStatus: ['ga68-dotatoc'],
      statements: ['S16', 'S17', 'S25'],
    },
    {
      id: 'in111-octreotide',
      name: '111In-octreotide',
      sensitivityPercent: { low: 61, high: 96 },
      protocol: { value: 2, unit: 'days' },
      points: [
        {
          id: 'in111-small',
          text: 'Less sensitive for small lesions and low receptor density',
          favours: false,
        },
        { id: 'in111-two-days', text: 'Takes two days', favours: false },
        { id: 'in111-analogs', text: 'Therapeutic somatostatin analogs may interfere', favours: false },
      ],
      koreanStatus: [],
      statements: ['S15'],
    },
  ],
  imagingRemarks: [
    {
      id: 'in111-under-ssa',
      text: 'A somatostatin analog was given: if it is still given, it may interfere with 111In imaging. The source states no interval and no such limit for 68Ga.',
      statements: ['S15'],
      when: SSA_USED,
    },
    {
      id: 'beside-ct-mri',
      text: 'Receptor imaging stands beside CT and MRI: it may find a primary they missed, and it measures receptor expression.',
      statements: ['S14'],
      when: NET_IN_SCOPE,
    },
    {
      id: 'before-ssa',
      text: 'Receptor imaging is generally recommended before an analog, to predict its effect; where a hospital has none, an analog is not withheld for that.',
      statements: ['S22', 'S25'],
      when: all(NET_IN_SCOPE, SSTR_NOT_KNOWN),
    },
  ],
};

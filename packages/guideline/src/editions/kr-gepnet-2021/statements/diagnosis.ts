import type { Statement } from '../../../rule';
import { IN_SCOPE } from '../conditions';

/** Diagnosis, S9 to S18. */
export const DIAGNOSIS: readonly Statement[] = [
  {
    id: 'S9',
    place: 'Table 3',
    kind: 'definition',
    text: 'Well differentiated: G1 with Ki-67 below 3% and fewer than 2 mitoses per 10 HPF; G2 with 3-20% and 2-20; G3 above 20% and above 20. Poorly differentiated: NEC, G3, with the same numbers as NET G3.',
  },
  {
    id: 'S10',
    place: 'Pathological diagnosis',
    kind: 'definition',
    text: 'Both mitoses and Ki-67 are essential; Ki-67 is held to be the more reliable for systemic therapy. What to do when they disagree is not said.',
  },
  {
    id: 'S11',
    place: 'Pathological diagnosis',
    kind: 'definition',
    text: 'The revised WHO classification counts NET G3 among the well-differentiated tumors.',
  },
  {
    id: 'S12',
    place: 'Diagnosis, expert opinion; Table 4',
    kind: 'recommendation',
    conditions: IN_SCOPE,
    text: 'Every patient with a GEP-NET is to be classified by the revised WHO classification.',
  },
  {
    id: 'S13',
    place: 'Biochemical markers',
    kind: 'background',
    text: 'By site and symptoms, gastrin, glucagon, insulin, VIP, chromogranin A in serum and 5-HIAA in urine should be considered; none is conclusive for the diagnosis.',
  },
  {
    id: 'S14',
    place: 'Functional imaging',
    kind: 'background',
    text: 'Beside CT and MRI, imaging with radiolabeled somatostatin analogs helps to find the primary and to measure receptor expression.',
  },
  {
    id: 'S15',
    place: 'Functional imaging',
    kind: 'limitation',
    text: '111In-octreotide has a sensitivity of 61-96%; small or receptor-poor lesions, a two-day protocol and interference by therapeutic analogs limit it.',
  },
  {
    id: 'S16',
    place: 'Functional imaging',
    kind: 'background',
    text: '68Ga-DOTA-TOC, -TATE and -NOC are more sensitive, take two hours, give less radiation and biliary excretion, and can be quantified.',
  },
  {
    id: 'S17',
    place: 'Functional imaging',
    kind: 'status',
    status: ['ga68-dotatoc'],
    text: 'Korea, as of the source: 68Ga-DOTA-TOC PET/CT is available and not reimbursed.',
  },
  {
    id: 'S18',
    place: 'Diagnosis, expert opinion; Table 4',
    kind: 'recommendation',
    strength: 'recommended',
    conditions: IN_SCOPE,
    text: 'Imaging of somatostatin receptors for every newly diagnosed GEP-NET.',
  },
];

import type { Statement } from '../../../rule';
import { ADVANCED, all, FOREGUT_OR_HINDGUT, IN_SCOPE, PROGRESSIVE } from '../conditions';
import { WELL_DIFFERENTIATED } from '../knowledge/questions';

/** Peptide receptor radionuclide therapy, S45 to S53. */
export const RADIOLIGAND: readonly Statement[] = [
  {
    id: 'S45',
    place: 'PRRT',
    kind: 'background',
    text: 'Well-differentiated NETs mostly express the receptors strongly. 177Lu emits beta and gamma radiation, with a range of 2 mm and a half-life of 160 hours.',
  },
  {
    id: 'S46',
    place: 'PRRT; Table 1',
    kind: 'evidence',
    evidence: ['NETTER-1'],
    text: 'NETTER-1, midgut NET G1-2, SSTR-positive, progressed on an analog: 7.4 GBq every 8 weeks, four times, with octreotide LAR 30 mg, against octreotide LAR 60 mg; n=229 (116/113); PFS at 20 months 65.2 against 10.8%, HR 0.21 (0.13-0.33); response 18 against 3%; control PFS 8.4 months.',
  },
  {
    id: 'S47',
    place: 'PRRT',
    kind: 'status',
    evidence: ['NETTER-1'],
    text: 'United States: approved in January 2018 for SSTR-positive GEP-NET, on NETTER-1.',
  },
  {
    id: 'S48',
    place: 'PRRT, adverse events',
    kind: 'evidence',
    adverseEvents: ['myelosuppression', 'renal-impairment', 'carcinoid-crisis'],
    text: 'Myelosuppression (leukopenia, anemia, thrombocytopenia), impaired renal function, carcinoid crisis.',
  },
  {
    id: 'S49',
    place: 'PRRT',
    kind: 'status',
    status: ['lu177-dotatate'],
    text: 'Korea, as of the source: not approved by the MFDS, obtained through the Korea Orphan and Essential Drug Center, not reimbursed, under review.',
  },
  {
    id: 'S50',
    place: 'PRRT',
    kind: 'limitation',
    conditions: FOREGUT_OR_HINDGUT,
    evidence: ['NETTER-1', 'COMPETE', 'NETTER-2'],
    text: 'In pancreatic and non-midgut gastrointestinal tumors (foregut, hindgut) the effect is unproven; COMPETE and NETTER-2 were awaited.',
  },
  {
    id: 'S51',
    place: 'PRRT, expert opinion; Table 4',
    kind: 'recommendation',
    strength: 'recommended',
    conditions: all(IN_SCOPE, ADVANCED, WELL_DIFFERENTIATED, PROGRESSIVE),
    evidence: ['NETTER-1'],
    text: '177Lu-DOTATATE for progressive, well-differentiated GEP-NET.',
  },
  {
    id: 'S52',
    place: 'PRRT, expert opinion; Table 4',
    kind: 'recommendation',
    strength: 'cautious-board-only',
    conditions: all(IN_SCOPE, ADVANCED, FOREGUT_OR_HINDGUT),
    evidence: ['NETTER-1'],
    text: 'In pancreatic, foregut and hindgut tumors with caution, and by decision of qualified multidisciplinary tumor boards only, since randomized data are missing.',
  },
  {
    id: 'S53',
    place: 'PRRT, expert opinion',
    kind: 'limitation',
    evidence: ['NETTER-1'],
    text: 'NETTER-1 had few Asian patients; its place in Korean patients needs study.',
  },
];

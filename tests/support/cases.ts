import type { ClinicalFacts } from '@consilium/contracts';

/** A case as it is submitted. */
export interface CaseContent {
  readonly question: string;
  readonly facts: ClinicalFacts;
}

/** A progressive, SSTR-positive, metastatic NET G2 after lanreotide; the primary site is the case's own. */
const progressive: ClinicalFacts = {
  primarySite: null,
  unknownPrimaryGepSuspected: null,
  differentiation: 'well',
  ki67Percent: 5,
  mitoses: 3,
  mitosesUnit: '10hpf',
  pathologyOn: null,
  sstr: 'positive',
  sstrTracer: null,
  sstrOn: null,
  stage: 'metastatic',
  diseaseStatus: 'progressive',
  tumorVolume: 'low',
  hepaticInvolvementPercent: null,
  functional: false,
  syndrome: '',
  priorLines: [
    { therapy: 'lanreotide-autogel', label: '', startedOn: null, endedOn: null, outcome: 'progression' },
  ],
  proposedTherapies: [],
  ecog: 1,
  egfr: 80,
  hemoglobin: 13,
  platelets: 220,
  measurements: [],
  comorbidity: '',
  patientWish: '',
  summary: '',
};

/** PRRT is offered here by decision of the board only. */
export const pancreas: CaseContent = {
  question: 'Progressive pancreatic NET G2 after lanreotide: PRRT now, or everolimus first?',
  facts: { ...progressive, primarySite: 'C25.1' },
};
/** PRRT is recommended here without a board. */
export const ileum: CaseContent = {
  question: 'Progressive ileal NET G2 after lanreotide: start PRRT?',
  facts: { ...progressive, primarySite: 'C17.2' },
};
/** Nothing here asks for a board's decision. */
export const untreated: CaseContent = {
  question: 'New metastatic ileal NET G1, no symptoms: lanreotide, or watch?',
  facts: { ...ileum.facts, ki67Percent: 1, mitoses: 1, diseaseStatus: 'treatment-naive', priorLines: [] },
};

/** PRRT as a screen names it in English. */
export const prrt = '177Lu-DOTATATE (PRRT)';

import type {
  BoardEvent,
  CaseId,
  ClinicalFacts,
  EmbryonicOrigin,
  Recommendation,
  SnapshotId,
  UserId,
} from '@consilium/contracts';

export const emptyFacts: ClinicalFacts = {
  primarySite: 'C25.1',
  unknownPrimaryGepSuspected: null,
  differentiation: 'well',
  ki67Percent: 8,
  mitoses: null,
  mitosesUnit: '10hpf',
  pathologyOn: null,
  sstr: 'positive',
  sstrTracer: null,
  sstrOn: null,
  stage: 'metastatic',
  diseaseStatus: 'progressive',
  tumorVolume: 'unknown',
  hepaticInvolvementPercent: null,
  functional: null,
  syndrome: '',
  priorLines: [],
  proposedTherapies: [],
  ecog: null,
  egfr: null,
  hemoglobin: null,
  platelets: null,
  measurements: [],
  comorbidity: '',
  patientWish: '',
  summary: '',
};

export const recommendationFor = (origin: EmbryonicOrigin): Recommendation => ({
  guideline: { id: 'test', edition: '2021', contentHash: 'c'.repeat(64) },
  inScope: true,
  embryonicOrigin: origin,
  whoGrade: 'NET-G2',
  gradeProvisional: false,
  options: [],
  excluded: [],
  undetermined: [],
  boardDecisionRequired: origin !== 'midgut',
  boardDecisionReasons: [],
  missingData: [],
  flags: [],
  trace: [],
});

export const drafted = (caseId: CaseId, referrerId: UserId): BoardEvent[] => [
  {
    type: 'case.drafted',
    v: 1,
    subject: { caseId },
    public: { caseId, pseudonym: `C-${caseId.slice(0, 8)}`, caseType: 'new', referrerId, version: 1 },
    sealed: { facts: emptyFacts, question: 'Which next?' },
  },
];

/** A draft is submitted, and the guideline answers. */
export const submitted = (
  caseId: CaseId,
  snapshotId: SnapshotId,
  { guideline: { contentHash }, embryonicOrigin: origin }: Recommendation,
): BoardEvent[] => [
  {
    type: 'case.submitted',
    v: 1,
    subject: { caseId },
    public: { caseId, version: 2, factsVersion: 1 },
    sealed: {},
  },
  {
    type: 'case.recommendation-made',
    v: 1,
    subject: { caseId },
    public: {
      caseId,
      snapshotId,
      factsVersion: 1,
      edition: '2021',
      contentHash,
      hash: 'd'.repeat(64),
      origin,
      boardDecisionReasons: [],
    },
    sealed: {},
  },
];

export const withdrawn = (caseId: CaseId): BoardEvent[] => [
  {
    type: 'case.withdrawn',
    v: 1,
    subject: { caseId },
    public: { caseId, code: 'duplicate' },
    sealed: { text: '' },
  },
];

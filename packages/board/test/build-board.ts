import type {
  Actor,
  AgendaItemId,
  BallotId,
  BoardId,
  CaseId,
  ClinicalFacts,
  DecisionDraft,
  MeetingId,
  OptionId,
  Role,
  SessionId,
  SnapshotId,
  Specialty,
  UserId,
} from '@consilium/contracts';
import type {
  BallotState,
  BoardPerson,
  CaseContent,
  CaseState,
  Context,
  DecisionPaper,
  DecisionState,
  MeetingState,
  Outcome,
  QuorumRule,
  RecommendationMade,
} from '../src/index';

/** A UUID whose last digits say which one it is. */
export const uuid = (n: number): string => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`;
export const counter = (from: number) => {
  let next = from;
  return () => uuid(next++);
};

export const boardId = uuid(1) as BoardId;
export const caseId = uuid(2) as CaseId;
export const meetingId = uuid(3) as MeetingId;
export const itemId = uuid(4) as AgendaItemId;
export const snapshotId = uuid(5) as SnapshotId;
export const earlierSnapshotId = uuid(6) as SnapshotId;
export const ballotId = uuid(7) as BallotId;

const person = (n: number, roles: Role[], specialty: Specialty | null): BoardPerson => ({
  userId: uuid(n) as UserId,
  roles,
  specialty,
});
export const chair = person(101, ['chair'], 'surgery');
export const deputy = person(102, ['chair', 'member'], 'gastroenterology');
export const nuclear = person(103, ['member'], 'nuclear-medicine');
export const oncologist = person(104, ['member'], 'medical-oncology');
export const pathologist = person(105, ['member'], 'pathology');
export const coordinator = person(106, ['coordinator'], null);
export const referrer = person(107, ['referrer'], 'endocrinology');
export const auditor = person(108, ['auditor'], null);
export const administrator = person(109, ['administrator'], null);
export const radiologist = person(110, ['member'], 'radiology');
export const people: readonly BoardPerson[] = [
  chair,
  deputy,
  nuclear,
  oncologist,
  pathologist,
  radiologist,
  coordinator,
  referrer,
  auditor,
  administrator,
];
/** A person of the board as they ask for something: signed in, with the place they have on it. */
export const signedIn = ({ userId, roles, specialty }: BoardPerson): Actor => ({
  userId,
  sessionId: uuid(60) as SessionId,
  name: 'Someone',
  locale: 'en',
  administrator: roles.includes('administrator'),
  memberships: [{ boardId, boardName: 'Board', roles: [...roles], specialty }],
});
export const voters = [chair, nuclear, oncologist, pathologist];

export const rule: QuorumRule = {
  validFrom: '2026-01-01',
  minHeads: 3,
  requiredSpecialties: [],
  perReason: {
    'guideline:prrt-non-midgut': ['nuclear-medicine'],
    'safety:pathology-contradiction': ['pathology'],
  },
};

export const context = (actor: BoardPerson, now = '2026-11-23T01:00:00.000Z'): Context => ({
  now,
  newId: counter(9000),
  actor,
});

export const buildCase = (over: Partial<CaseState> = {}): CaseState => ({
  id: caseId,
  boardId,
  status: 'in-discussion',
  referrerId: referrer.userId,
  version: 3,
  factsVersion: 1,
  currentSnapshotId: snapshotId,
  origin: 'foregut',
  boardDecisionReasons: [],
  offered: ['lu177-dotatate', 'everolimus', 'lanreotide-autogel'],
  recusedUserIds: [],
  openBallot: null,
  standingDecisionId: null,
  ...over,
});

export const buildMeeting = (over: Partial<MeetingState> = {}): MeetingState => ({
  id: meetingId,
  boardId,
  status: 'open',
  timeZone: 'Asia/Seoul',
  chairId: chair.userId,
  handedOverTo: null,
  memberIds: [chair, deputy, nuclear, oncologist, pathologist].map((one) => one.userId),
  sequence: 0,
  currentItemId: itemId,
  items: [{ id: itemId, caseId, position: 1, status: 'presented' }],
  attendance: voters.map(({ userId }) => ({ userId, mode: 'in-room', checkedOut: false })),
  openBallotId: null,
  ...over,
});

export const optionIds = {
  lu: uuid(201) as OptionId,
  everolimus: uuid(202) as OptionId,
  free: uuid(203) as OptionId,
};
const report = (quorate: boolean): NonNullable<BallotState['quorumAtClose']> => ({
  quorate,
  heads: quorate ? 4 : 2,
  headsRequired: 3,
  specialties: [{ specialty: 'nuclear-medicine', present: quorate, because: 'radioligand-outside-midgut' }],
  ruleValidFrom: '2026-01-01',
});

/** A closed, quorate ballot that everolimus lost 3 to 1 against 177Lu-DOTATATE. */
export const buildBallot = (over: Partial<BallotState> = {}): BallotState => ({
  id: ballotId,
  itemId,
  caseId,
  meetingId,
  snapshotId,
  status: 'closed',
  visibility: 'veiled',
  method: 'single',
  timing: 'meeting',
  deadline: null,
  options: [
    {
      id: optionIds.lu,
      source: 'recommendation',
      therapy: 'lu177-dotatate',
      label: '',
      therapyClass: 'radioligand',
    },
    {
      id: optionIds.everolimus,
      source: 'recommendation',
      therapy: 'everolimus',
      label: '',
      therapyClass: 'targeted',
    },
    {
      id: optionIds.free,
      source: 'free',
      therapy: null,
      label: '177Lu-edotreotide',
      therapyClass: 'radioligand',
    },
  ],
  electors: voters.map(({ userId, specialty }) => ({ userId, specialty: specialty ?? 'surgery' })),
  votes: voters.map(({ userId }, index) => ({
    userId,
    choice: { kind: 'option', optionId: index === 3 ? optionIds.everolimus : optionIds.lu },
    reason: '',
    revision: 1,
  })),
  openedAt: '2026-11-23T00:40:00.000Z',
  closedAt: '2026-11-23T00:50:00.000Z',
  quorumAtOpening: report(true),
  quorumAtClose: report(true),
  tally: {
    options: [
      { optionId: optionIds.lu, votes: 3 },
      { optionId: optionIds.everolimus, votes: 1 },
      { optionId: optionIds.free, votes: 0 },
    ],
    against: 0,
    abstain: 0,
    notVoted: 0,
    leading: [optionIds.lu],
  },
  ...over,
});
export const notQuorate = report(false);

export const buildDecision = (over: Partial<DecisionState> = {}): DecisionState => ({
  meeting: buildMeeting(),
  case: buildCase(),
  ballots: [buildBallot()],
  people,
  therapyNames: [],
  ...over,
});

export const buildDraft = (over: Partial<DecisionDraft> = {}): DecisionDraft => ({
  itemId,
  snapshotId,
  ballotId,
  therapies: [{ therapy: 'lu177-dotatate', label: '', therapyClass: 'radioligand' }],
  actions: [],
  rationale: 'Progression on a somatostatin analogue.',
  relation: { kind: 'follows' },
  againstMajority: null,
  dissent: [],
  responsiblePhysicianId: oncologist.userId,
  dueOn: '2026-12-01',
  nextReviewOn: null,
  ...over,
});

export const paper: DecisionPaper = {
  board: { id: boardId, name: 'GEP-NET board' },
  meeting: { title: 'Week 48', startsAt: '2026-11-23T00:30:00.000Z' },
  case: { pseudonym: 'NET-0001', type: 'new', question: 'Next line?', referrer: 'Dr Referrer' },
  snapshot: {
    id: snapshotId,
    factsVersion: 1,
    edition: '2020',
    contentHash: 'c'.repeat(64),
    hash: 'h'.repeat(64),
    primarySite: 'C25.1',
    whoGrade: 'NET-G2',
    options: [{ therapy: 'everolimus', strength: 'recommended' }],
    missingData: [],
  },
  supersedes: null,
  names: people.map(({ userId, specialty }) => ({ userId, name: `Dr ${userId.slice(-3)}`, specialty })),
};

export const facts: ClinicalFacts = {
  primarySite: 'C25.1',
  unknownPrimaryGepSuspected: null,
  differentiation: 'well',
  ki67Percent: 8,
  mitoses: 4,
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
  priorLines: [],
  proposedTherapies: [],
  ecog: 1,
  egfr: null,
  hemoglobin: null,
  platelets: null,
  measurements: [],
  comorbidity: '',
  patientWish: '',
  summary: 'Slow growth in the liver.',
};
export const content: CaseContent = { type: 'new', question: 'Next line?', facts };
export const made: RecommendationMade = {
  edition: '2020',
  contentHash: 'c'.repeat(64),
  hash: 'h'.repeat(64),
  origin: 'foregut',
  boardDecisionReasons: ['guideline:prrt-non-midgut'],
};

/** A refusal's code, or the types of the events that happened. */
export const told = (outcome: Outcome): string =>
  outcome.ok ? outcome.events.map((event) => event.type).join(' ') : outcome.code;

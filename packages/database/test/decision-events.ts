import { randomUUID } from 'node:crypto';
import type {
  Actor,
  AddendumDocument,
  BallotId,
  BoardEvent,
  CaseId,
  DecidedTherapy,
  DecisionDocument,
  DecisionId,
  UserId,
} from '@consilium/contracts';
import type { Room } from './meeting-events';

const signatureOf = (chair: Actor) =>
  ({
    signerId: chair.userId,
    signerName: chair.name,
    role: 'chair',
    meaning: 'decided',
    reauthentication: 'password',
  }) as const;

/** What a decision or an addendum rests on, besides the room. */
export interface Decided {
  readonly ballotId: BallotId | null;
  readonly therapies: DecidedTherapy[];
}

export function decisionSigned(
  { caseId, meetingId, itemId, snapshotId }: Room,
  decisionId: DecisionId,
  chair: Actor,
  { ballotId, therapies, supersedes }: Decided & { readonly supersedes: DecisionId | null },
): BoardEvent[] {
  const signer = { userId: chair.userId, name: chair.name, specialty: 'surgery' } as const;
  // Only what the row's columns are taken from; the document itself is tested in `board`.
  const document = {
    actions: [],
    supersedes: supersedes && { id: supersedes },
    snapshot: { boardDecisionReasons: [] },
    therapies,
    responsiblePhysician: signer,
    dueOn: '2026-12-01',
    nextReviewOn: null,
  } as unknown as DecisionDocument;
  return [
    {
      type: 'decision.signed',
      v: 1,
      subject: { caseId, meetingId },
      public: {
        decisionId,
        caseId,
        meetingId,
        itemId,
        ballotId,
        snapshotId,
        sha256: 'e'.repeat(64),
        therapyClasses: therapies.map(({ therapyClass }) => therapyClass),
        relation: 'follows',
        dissentCount: 0,
        signature: signatureOf(chair),
      },
      sealed: { document, therapies },
    },
  ];
}

/** With only what its row's columns are drawn from. */
export function addendumSigned(
  { caseId, snapshotId }: Room,
  addendumId: DecisionId,
  decisionId: DecisionId,
  chair: Actor,
  { text, ballotId, therapies }: Decided & { readonly text: string },
): BoardEvent[] {
  const document = {
    actions: [],
    text,
    therapies,
    snapshot: { boardDecisionReasons: [] },
    responsiblePhysician: null,
    dueOn: null,
  } as unknown as AddendumDocument;
  return [
    {
      type: 'decision.addendum-signed',
      v: 1,
      subject: { caseId },
      public: {
        addendumId,
        decisionId,
        caseId,
        ballotId,
        snapshotId,
        sha256: 'f'.repeat(64),
        therapyClasses: therapies.map(({ therapyClass }) => therapyClass),
        relation: 'follows',
        signature: signatureOf(chair),
      },
      sealed: { document, therapies },
    },
  ];
}

export const dissented = (caseId: CaseId, userId: UserId, decisionId: DecisionId): BoardEvent[] => [
  {
    type: 'decision.dissented',
    v: 1,
    subject: { caseId, userId },
    public: { decisionId, caseId, userId },
    sealed: { reason: 'Surgery first.' },
  },
];

export const carriedOut = (caseId: CaseId, decisionId: DecisionId): BoardEvent[] => [
  {
    type: 'decision.implementation-reported',
    v: 1,
    subject: { caseId },
    public: {
      decisionId,
      caseId,
      reportId: randomUUID(),
      status: 'done',
      code: null,
      on: '2026-11-23',
    },
    sealed: { text: '' },
  },
];

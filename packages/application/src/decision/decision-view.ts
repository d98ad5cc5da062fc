import { type CaseState, decisionAbilities, documentFor } from '@consilium/board';
import {
  type Actor,
  type AddendumView,
  addendumDocumentSchema,
  type CaseId,
  type DecisionId,
  type DecisionView,
  decisionDocumentSchema,
  implementationCodeSchema,
  implementationStatusSchema,
  type UserId,
} from '@consilium/contracts';
import { resourceOf } from '../case/case-resource';
import { dissentersOf, isOverdue, obligationOf, type SignedRow, signedDecisionOf } from './signed-decision';

interface PaperRow {
  readonly sha256: string;
  readonly signerName: string;
  readonly signerRole: string;
  readonly meaning: string;
  readonly signedAt: Date;
  readonly stream: string;
  readonly seq: bigint;
  readonly hash: string;
}

/** The parts that a decision and an addendum have in common. */
const paperParts = (row: PaperRow) => ({
  sha256: row.sha256,
  signature: {
    signerName: row.signerName,
    role: row.signerRole,
    meaning: row.meaning,
    signedAt: row.signedAt.toISOString(),
    reauthentication: 'password' as const,
  },
  journal: { stream: row.stream, seq: Number(row.seq), hash: row.hash },
});

const addendumView = (row: SignedRow['addenda'][number]): AddendumView => ({
  id: row.id as DecisionId,
  document: addendumDocumentSchema.parse(row.document),
  ...paperParts(row),
});

const reportView = (row: SignedRow['reports'][number]): DecisionView['reports'][number] => ({
  id: row.id,
  status: implementationStatusSchema.parse(row.status),
  code: implementationCodeSchema.nullable().parse(row.code),
  on: row.happenedOn.toISOString().slice(0, 10),
  text: row.text,
  reporterName: row.reporter.name,
  reportedAt: row.reportedAt.toISOString(),
});

export interface DecisionReader {
  readonly actor: Actor;
  /** The database's instant, ISO. */
  readonly now: string;
  /** Who had a say in it. */
  readonly hadASay: readonly UserId[];
}

/**
 * A signed decision as its reader may have it, with what came after it: a pure referrer reads the decision and the count, not each one's
 * vote.
 */
export function decisionView(row: SignedRow, decided: CaseState, reader: DecisionReader): DecisionView {
  const document = decisionDocumentSchema.parse(row.document);
  const { userId, name, dueOn } = obligationOf(row);
  return {
    id: row.id as DecisionId,
    caseId: row.caseId as CaseId,
    document: documentFor(reader.actor, resourceOf(decided), document),
    ...paperParts(row),
    supersededBy: row.supersededBy && {
      id: row.supersededBy.id as DecisionId,
      signedAt: row.supersededBy.signedAt.toISOString(),
    },
    addenda: row.addenda.map(addendumView),
    laterDissent: row.dissents.map((dissent) => ({
      userId: dissent.userId as UserId,
      name: dissent.user.name,
      specialty: document.roster.find((one) => one.userId === dissent.userId)?.specialty ?? null,
      reason: dissent.reason,
      at: dissent.recordedAt.toISOString(),
    })),
    reports: row.reports.map(reportView),
    responsible: { userId, name },
    dueOn,
    overdue: isOverdue(row, reader.now),
    currentSnapshotId: decided.currentSnapshotId,
    abilities: decisionAbilities(
      reader.actor,
      { ...resourceOf(decided), responsibleId: userId },
      {
        ...signedDecisionOf(row),
        hadASay: reader.hadASay,
        dissenterIds: dissentersOf(row),
      },
    ),
  };
}

import { documentFor, type Standing } from '@consilium/board';
import {
  type CaseId,
  type DecisionId,
  type DecisionView,
  decisionDocumentSchema,
} from '@consilium/contracts';

export interface DecisionRow {
  readonly id: string;
  readonly caseId: string;
  readonly document: unknown;
  readonly sha256: string;
  readonly signerName: string;
  readonly signerRole: string;
  readonly meaning: string;
  readonly signedAt: Date;
  readonly stream: string;
  readonly seq: bigint;
  readonly hash: string;
}

/** A signed decision as its reader may have it: a pure referrer reads the decision and the count, not each one's vote. */
export function decisionView(row: DecisionRow, reader: Standing): DecisionView {
  return {
    id: row.id as DecisionId,
    caseId: row.caseId as CaseId,
    document: documentFor(reader, decisionDocumentSchema.parse(row.document)).document,
    sha256: row.sha256,
    signature: {
      signerName: row.signerName,
      role: row.signerRole,
      meaning: row.meaning,
      signedAt: row.signedAt.toISOString(),
      reauthentication: 'password',
    },
    journal: { stream: row.stream, seq: Number(row.seq), hash: row.hash },
  };
}

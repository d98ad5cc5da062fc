import type { BoardId, CaseId, ErrorCode, SessionId, UserId } from '@consilium/contracts';
import type { Transaction } from '../unit-of-work/transaction';

/** A reading that is logged, or a refusal. No patient data: `act` is a command's or query's name. */
export interface Access {
  readonly act: string;
  readonly outcome: 'allowed' | 'refused';
  readonly code: ErrorCode | null;
  /** The board that was acted on, also where the actor has no place on it: its auditor is told. */
  readonly boardId: BoardId | null;
  readonly actorId: UserId | null;
  readonly sessionId: SessionId | null;
  readonly caseId: CaseId | null;
  /** Given by the reader, for acts that ask for one. */
  readonly reason: string | null;
}

export interface AccessLogRow extends Access {
  readonly id: string;
  /** How many identical entries this row stands for. */
  readonly count: number;
}

/** Writes one row. `createMany` has no RETURNING: row-level security often keeps the writer from reading the row. */
export async function writeAccess(tx: Transaction, at: string, row: AccessLogRow): Promise<void> {
  await tx.accessLog.createMany({ data: { ...row, at: new Date(at) } });
}

import type { CaseId } from '@consilium/contracts';
import type { Transaction } from '../unit-of-work/transaction';

/** The two identifiers as they are kept: encrypted by the application with a key that is not in the database. */
export interface StoredIdentity {
  readonly patientName: Uint8Array;
  readonly recordNumber: Uint8Array;
  /** HMAC of the normalized record number; null where there is none. */
  readonly blindIndex: Uint8Array | null;
  /** Which key encrypted it. */
  readonly keyId: string;
}

export interface Identities {
  save(caseId: CaseId, identity: StoredIdentity): Promise<void>;
  /** Null when none is recorded, or the case may not be seen. */
  read(caseId: CaseId): Promise<StoredIdentity | null>;
}

// Prisma's Bytes are over an ArrayBuffer of their own.
const bytes = (value: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(value);

export function identitiesOf(tx: Transaction, now: () => Promise<string>): Identities {
  return {
    async save(caseId, { patientName, recordNumber, blindIndex, keyId }) {
      const { boardId } = await tx.case.findUniqueOrThrow({
        where: { id: caseId },
        select: { boardId: true },
      });
      const data = {
        patientName: bytes(patientName),
        recordNumber: bytes(recordNumber),
        blindIndex: blindIndex && bytes(blindIndex),
        keyId,
        savedAt: new Date(await now()),
      };
      await tx.caseIdentity.upsert({
        where: { caseId },
        create: { caseId, boardId, ...data },
        update: data,
      });
    },
    read: (caseId) =>
      tx.caseIdentity.findUnique({
        where: { caseId },
        select: { patientName: true, recordNumber: true, blindIndex: true, keyId: true },
      }),
  };
}

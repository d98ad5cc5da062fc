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

/** By which rule record numbers are compared now. Raise it with that rule, and with the index in the database that finds older ones. */
const INDEX_RULE = 2;

/** A record number whose index was made by an older rule. */
export interface OldIndex {
  readonly caseId: CaseId;
  readonly recordNumber: Uint8Array;
}

export interface Identities {
  save(caseId: CaseId, identity: StoredIdentity): Promise<void>;
  /** Null when none is recorded, or the case may not be seen. */
  read(caseId: CaseId): Promise<StoredIdentity | null>;
  /** Some of those indexed by an older rule and sealed with this key, for the service `identities`. */
  oldIndexes(keyId: string, most: number): Promise<OldIndex[]>;
  /** Sets an index made by the present rule; nothing where the identity was saved meanwhile, and so has one. */
  setIndex(caseId: CaseId, blindIndex: Uint8Array | null): Promise<void>;
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
        indexRule: INDEX_RULE,
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
    async oldIndexes(keyId, most) {
      const rows = await tx.caseIdentity.findMany({
        where: { indexRule: { lt: INDEX_RULE }, keyId },
        select: { caseId: true, recordNumber: true },
        orderBy: { caseId: 'asc' },
        take: most,
      });
      return rows.map(({ caseId, recordNumber }) => ({ caseId: caseId as CaseId, recordNumber }));
    },
    async setIndex(caseId, blindIndex) {
      await tx.caseIdentity.updateMany({
        where: { caseId, indexRule: { lt: INDEX_RULE } },
        data: { blindIndex: blindIndex && bytes(blindIndex), indexRule: INDEX_RULE },
      });
    },
  };
}

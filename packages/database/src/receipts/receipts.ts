import type { Json, UserId } from '@consilium/contracts';
import { fromJson, toJson } from '../json';
import type { Transaction } from '../unit-of-work/transaction';

export interface Receipt {
  readonly command: string;
  /** SHA-256 of the request, hex: the same key with another one is a conflict. */
  readonly requestHash: string;
  readonly outcome: Json;
}

export interface Receipts {
  /** The stored outcome of the actor's key. Waits for a request with the same key that is under way. */
  find(idempotencyKey: string): Promise<Receipt | null>;
  save(idempotencyKey: string, receipt: Receipt): Promise<void>;
}

/** The outcome is wrapped in an object, since null in a JSON column means no value. */
interface Kept {
  readonly outcome: Json;
}

export function receiptsOf(tx: Transaction, now: () => Promise<string>, userId: UserId | null): Receipts {
  const owner = () => {
    if (userId === null) throw new Error('a receipt needs a person: services have none');
    return userId;
  };
  return {
    async find(idempotencyKey) {
      const user = owner();
      await tx.$queryRaw`
        SELECT pg_advisory_xact_lock(hashtextextended(${`${user}/${idempotencyKey}`}, 0))::text`;
      const row = await tx.commandReceipt.findUnique({
        where: { userId_idempotencyKey: { userId: user, idempotencyKey } },
      });
      if (!row) return null;
      const { command, requestHash } = row;
      return { command, requestHash, outcome: fromJson<Kept>(row.outcome).outcome };
    },
    async save(idempotencyKey, { command, requestHash, outcome }) {
      const kept: Kept = { outcome };
      const at = new Date(await now());
      await tx.commandReceipt.createMany({
        data: { userId: owner(), idempotencyKey, command, requestHash, outcome: toJson(kept), at },
      });
    },
  };
}

import type { SessionId, UserId } from '@consilium/contracts';
import type { Transaction } from '../unit-of-work/transaction';

export interface SessionStart {
  readonly id: SessionId;
  readonly userId: UserId;
  readonly lifetimeMs: number;
}

/** The rows of sessions. The event `session.revoked` ends one. */
export interface Sessions {
  create(session: SessionStart): Promise<{ readonly expiresAt: string }>;
  /** Records that a session is in use, at most once a minute; does nothing to one that has ended. */
  touch(id: SessionId): Promise<void>;
  /** The ids of a person's living sessions. */
  alive(userId: UserId): Promise<SessionId[]>;
}

export function sessionsOf(tx: Transaction, now: () => Promise<string>): Sessions {
  return {
    async create({ id, userId, lifetimeMs }) {
      const createdAt = new Date(await now());
      const expiresAt = new Date(createdAt.getTime() + lifetimeMs);
      await tx.session.createMany({ data: { id, userId, createdAt, expiresAt, lastSeenAt: createdAt } });
      return { expiresAt: expiresAt.toISOString() };
    },
    async touch(id) {
      const at = new Date(await now());
      await tx.session.updateMany({
        where: { id, revokedAt: null, lastSeenAt: { lt: new Date(at.getTime() - 60_000) } },
        data: { lastSeenAt: at },
      });
    },
    async alive(userId) {
      const at = new Date(await now());
      const rows = await tx.session.findMany({
        where: { userId, revokedAt: null, expiresAt: { gt: at } },
        orderBy: { createdAt: 'asc' },
        select: { id: true },
      });
      return rows.map(({ id }) => id as SessionId);
    },
  };
}

import type { Actor } from '@consilium/contracts';
import type { Transaction } from './transaction';

/**
 * The application itself, by the service that acts, each with the rights it needs: `feed` reads envelopes of every stream, `auth` people and sessions,
 * `seed` makes boards and people; none of them reads a case. `deadlines` closes asynchronous ballots that are overdue, and sees of a case
 * what such a count needs. `editions` installs the first edition, and finds out which stored recommendations another one would give
 * otherwise. `identities` makes the indexes of record numbers anew where the rule of their comparison has changed.
 */
export interface Service {
  readonly service: 'auth' | 'feed' | 'seed' | 'deadlines' | 'editions' | 'identities';
}

/** Who a unit of work is done for. */
export type Identity = Actor | Service;

export const isService = (who: Identity): who is Service => 'service' in who;

export interface TransactionSettings {
  readonly readOnly: boolean;
  readonly timeoutMs: number;
}

/**
 * The first statement of each transaction: who asks, for row-level security, until the transaction's end and no longer.
 * The time zone is set too: the driver reads and writes instants without one.
 */
export async function identify(tx: Transaction, who: Identity, settings: TransactionSettings): Promise<void> {
  const userId = isService(who) ? '' : who.userId;
  const sessionId = isService(who) ? '' : who.sessionId;
  const service = isService(who) ? who.service : '';
  await tx.$queryRaw`
    SELECT set_config('app.user_id', ${userId}, true), set_config('app.session_id', ${sessionId}, true),
      set_config('app.service', ${service}, true), set_config('app.closing_ballot', '', true),
      set_config('TimeZone', 'UTC', true), set_config('statement_timeout', ${String(settings.timeoutMs)}, true),
      set_config('transaction_read_only', ${settings.readOnly ? 'on' : 'off'}, true)`;
}

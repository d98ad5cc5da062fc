import type { Actor, DomainEvent, JournalActor, Recommendation } from '@consilium/contracts';
import { type AccessLogRow, writeAccess } from '../access-log/write-access';
import { type Identities, identitiesOf } from '../case/identity';
import { type Assessments, assessmentsOf } from '../edition/assessments';
import { type Instance, instanceOf } from '../instance/instance';
import { recordAt } from '../journal/record';
import { type People, peopleOf } from '../organization/people';
import { type Sessions, sessionsOf } from '../organization/sessions';
import { type Receipts, receiptsOf } from '../receipts/receipts';
import { type ClockShift, transactionClock } from './clock';
import { type Identity, isService, type Service } from './identity';
import { type Lockable, type LockMode, lockRow } from './lock';
import { readingOnly } from './reading-only';
import type { ReadOnlyTransaction, Transaction } from './transaction';

/** What one `record` appended: the last row, and all rows in order. */
export interface Recorded {
  readonly seq: number;
  readonly hash: string;
  readonly rows: readonly {
    readonly seq: number;
    readonly hash: string;
    readonly type: DomainEvent['type'];
  }[];
}

/** Values that belong to an event and are not in it. */
export interface Attachments {
  /** Needed with `case.recommendation-made`: the answer whose hash the event holds. */
  readonly recommendation?: Recommendation;
  /** Needed with `person.link-issued`: the SHA-256 of the link's token, hex. The token itself is nowhere. */
  readonly linkTokenHash?: string;
}

/** One transaction under its actor's rights. Nobody sees its writes before the commit. */
export interface Work {
  /** Null for a service. */
  readonly actor: Actor | null;
  readonly service: Service['service'] | null;
  readonly db: ReadOnlyTransaction;
  /** The database's instant of this unit of work (ISO, UTC), read at the first call: after the locks. */
  now(): Promise<string>;
  /** False when there is no such row for this actor. Order: meeting, agenda_item, case, ballot. */
  lock(table: Lockable, id: string, mode: LockMode): Promise<boolean>;
  /**
   * The only way to write domain rows: turns each event into rows and appends it to the stream (`board:<id>` or `organization`).
   * Call it last: it holds the stream's head until the commit.
   */
  record(
    stream: string,
    actor: JournalActor,
    events: readonly DomainEvent[],
    attachments?: Attachments,
  ): Promise<Recorded>;
  /** The two encrypted identifiers, which no event carries. Save them after the `record` that makes their case. */
  readonly saveIdentity: Identities['save'];
  readonly readIdentity: Identities['read'];
  readonly recordNumbers: Pick<Identities, 'oldIndexes' | 'setIndex'>;
  readonly receipts: Receipts;
  readonly people: People;
  readonly sessions: Sessions;
  readonly instance: Instance;
  /** What an edition would change. Not an event of any case, so it is written without the journal. */
  readonly assessments: Assessments;
  /** One row of the access log in this transaction; usually through `database.accessLog`, which has one of its own. */
  logAccess(row: AccessLogRow): Promise<void>;
}

/** Builds the `Work` of a transaction whose identity is set. */
export function workOn(tx: Transaction, who: Identity, shift?: ClockShift): Work {
  const now = transactionClock(tx, shift);
  const identities = identitiesOf(tx, now);
  const actor = isService(who) ? null : who;
  return {
    actor,
    service: isService(who) ? who.service : null,
    db: readingOnly(tx),
    now,
    lock: (table, id, mode) => lockRow(tx, table, id, mode),
    record: async (stream, by, events, attachments = {}) =>
      recordAt(tx, await now(), stream, by, events, attachments),
    saveIdentity: identities.save,
    readIdentity: identities.read,
    recordNumbers: identities,
    receipts: receiptsOf(tx, now, actor?.userId ?? null),
    people: peopleOf(tx),
    sessions: sessionsOf(tx, now),
    instance: instanceOf(tx, now),
    assessments: assessmentsOf(tx, now),
    logAccess: async (row) => writeAccess(tx, await now(), row),
  };
}

// The package's entry: the unit of work, the loaders, the journal's storage, and the embedded PostgreSQL.
export type { AccessLog } from './access-log/record-access';
export type { Access, AccessLogRow } from './access-log/write-access';
export { loadAnchorable, loadAnnotation } from './annotation/load-annotation';
export {
  type LoadedBallot,
  loadBallot,
  loadBallotForClosing,
  loadBallotsOfCase,
} from './ballot/load-ballot';
export { loadActivePeople, loadMemberships, loadPeople, type NamedBoardPerson } from './board/load-people';
export type { StoredIdentity } from './case/identity';
export { loadCase, loadCaseContent } from './case/load-case';
export { createDatabase, type Database, type DatabaseOptions } from './database';
export type { Assessments, Batch, FoundDifference, StoredAnswer } from './edition/assessments';
export { loadActiveEdition, loadEditions, lockEditions } from './edition/load-editions';
export { loadFeeRules } from './fee/load-fee-rules';
export type { Instance, InstanceMode } from './instance/instance';
export { type PlacedId, placedIds, placeOf } from './journal/place-of';
export { eventsAfter, heads, type StoredRow, streamHead, streamRows } from './journal/read';
export { sha256 } from './journal/sha256';
export { boardOf, boardStream, organizationStream } from './journal/stream';
export { fromJson } from './json';
export { loadMeeting } from './meeting/load-meeting';
export {
  type MigrationStatus,
  MigrationsRefused,
  migrate,
  migrationStatus,
  retryMigration,
} from './migrations/migrate';
export type { People } from './organization/people';
export type { SessionStart, Sessions } from './organization/sessions';
export { type EmbeddedOptions, type EmbeddedPostgres, FolderInUse, startEmbedded } from './postgres/embedded';
export { ensureDatabase } from './postgres/roles';
export { loadQuorumRules } from './quorum/load-quorum-rules';
export type { Receipt, Receipts } from './receipts/receipts';
export type { RoleReport } from './role-report';
export { findCases, findDecisions } from './search/find';
export { loadTherapyNames } from './therapy-name/load-therapy-names';
export type { ClockShift } from './unit-of-work/clock';
export type { Identity, Service } from './unit-of-work/identity';
export type { Lockable, LockMode } from './unit-of-work/lock';
export type { ReadOnlyTransaction } from './unit-of-work/transaction';
export type { UnitOfWork, WorkOptions } from './unit-of-work/unit-of-work';
export type { Attachments, Recorded, Work } from './unit-of-work/work';
export { WriteConflict } from './unit-of-work/write-conflict';

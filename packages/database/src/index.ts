// The package's entry: the unit of work, the loaders, the journal's storage, and the embedded PostgreSQL.
export type { Access } from './access-log/write-access';
export { loadAnchorable, loadAnnotation } from './annotation/load-annotation';
export {
  type LoadedBallot,
  loadBallot,
  loadBallotForClosing,
  loadBallotsOfCase,
} from './ballot/load-ballot';
export { loadActivePeople, loadMemberships, loadPeople } from './board/load-people';
export type { StoredIdentity } from './case/identity';
export { loadCase, loadCaseContent } from './case/load-case';
export { createDatabase, type Database } from './database';
export type { FoundDifference, StoredAnswer } from './edition/assessments';
export { loadActiveEdition, loadEditions, lockEditions } from './edition/load-editions';
export { loadFeeRules } from './fee/load-fee-rules';
export type { InstanceMode } from './instance/instance';
export { placedIds, placeOf } from './journal/place-of';
export { eventsAfter, heads, streamHead } from './journal/read';
export { sha256 } from './journal/sha256';
export { boardStream, organizationStream } from './journal/stream';
export { loadMeeting } from './meeting/load-meeting';
export {
  MigrationsRefused,
  migrate,
} from './migrations/migrate';
export { type EmbeddedPostgres, FolderInUse, startEmbedded } from './postgres/embedded';
export { ensureDatabase } from './postgres/roles';
export { loadQuorumRules } from './quorum/load-quorum-rules';
export { findCases, findDecisions, findObligations } from './search/find';
export { loadTherapyNames } from './therapy-name/load-therapy-names';
export type { Attachments, Recorded, Work } from './unit-of-work/work';
export { WriteConflict } from './unit-of-work/write-conflict';

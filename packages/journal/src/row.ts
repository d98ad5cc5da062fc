import type { Envelope } from '@consilium/contracts';

/** A row of the journal: the envelope and the hash over its RFC 8785 bytes. */
export interface JournalRow {
  readonly envelope: Envelope;
  readonly hash: string;
}

const HASH = /^[0-9a-f]{64}$/u;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u;
const TYPE = /^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/u;

type Unknowns = { readonly [key: string]: unknown };
type Check = (value: unknown) => boolean;

/** Whether a value is 64 lower-case hex digits. */
export function isHash(value: unknown): value is string {
  return typeof value === 'string' && HASH.test(value);
}

/** Whether a value is an object that is neither null nor an array. */
export function isRecord(value: unknown): value is Unknowns {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const isText: Check = (value) => typeof value === 'string' && value.length > 0;
const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 1;
const everyMember = (check: Check) => (value: unknown) =>
  isRecord(value) && Object.values(value).every(check);

/** Names the first key that is missing, unknown or wrong; null when all is as it must be. */
function faultIn(value: Unknowns, shape: { readonly [key: string]: Check }): string | null {
  for (const key of Object.keys(value)) if (!Object.hasOwn(shape, key)) return `an unknown key "${key}"`;
  for (const [key, check] of Object.entries(shape)) {
    if (!Object.hasOwn(value, key)) return `no "${key}"`;
    if (!check(value[key])) return `a malformed "${key}"`;
  }
  return null;
}

const actorShape = {
  id: isText,
  role: isText,
  session: (value: unknown) => value === null || isText(value),
};

// An unknown type or event version is no fault: later journals bring new ones, and their chain is checked all the same.
const envelopeShape = {
  v: (value: unknown) => value === 1,
  stream: isText,
  seq: isCount,
  prev: isHash,
  at: (value: unknown) => typeof value === 'string' && INSTANT.test(value),
  type: (value: unknown) => typeof value === 'string' && TYPE.test(value),
  eventVersion: isCount,
  actor: (value: unknown) => isRecord(value) && faultIn(value, actorShape) === null,
  subject: everyMember((value) => typeof value === 'string'),
  public: isRecord,
  sealed: everyMember(isHash),
};

/** What is wrong with an envelope's shape, in words; null when nothing is. */
export function envelopeFault(value: unknown): string | null {
  return isRecord(value) ? faultIn(value, envelopeShape) : 'no object';
}

/** Parts a parsed line `{…envelope, hash}`; a text says why it is no row. */
export function readRow(value: unknown): JournalRow | string {
  if (!isRecord(value)) return 'no object';
  const { hash, ...envelope } = value;
  if (!isHash(hash)) return Object.hasOwn(value, 'hash') ? 'a malformed "hash"' : 'no "hash"';
  const fault = envelopeFault(envelope);
  // The shape is proven above; the type is the journal's own, or one of a later version, which is only hashed.
  return fault ?? { envelope: envelope as unknown as Envelope, hash };
}

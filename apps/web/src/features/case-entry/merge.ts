import type { FactKey } from '@consilium/contracts';
import { type Entry, FACT_KEYS, same } from './entry';

export type EntryKey = FactKey | 'type' | 'question';

export interface Merge {
  /** The joined entry: their value where only they changed a field, else mine. */
  readonly entry: Entry;
  /** Fields that both changed to different values: `entry` holds mine. */
  readonly conflicts: readonly EntryKey[];
  /** Fields that were taken from them. */
  readonly taken: readonly EntryKey[];
}

const read = (entry: Entry, key: EntryKey): unknown =>
  key === 'type' || key === 'question' ? entry[key] : entry.facts[key];

/** An entry with one field as it is in another. */
export function take(entry: Entry, key: EntryKey, from: Entry): Entry {
  return key === 'type' || key === 'question'
    ? { ...entry, [key]: from[key] }
    : { ...entry, facts: { ...entry.facts, [key]: from.facts[key] } };
}

/**
 * Joins my changes with those someone else saved meanwhile, field by field. Nothing of mine is lost: where both changed a field, mine
 * stays and is named.
 */
export function mergeEntries(base: Entry, mine: Entry, theirs: Entry): Merge {
  const keys: readonly EntryKey[] = ['type', 'question', ...FACT_KEYS];
  let entry = mine;
  const conflicts: EntryKey[] = [];
  const taken: EntryKey[] = [];
  for (const key of keys) {
    const theirValue = read(theirs, key);
    if (same(theirValue, read(base, key)) || same(theirValue, read(mine, key))) continue;
    if (same(read(mine, key), read(base, key))) {
      entry = take(entry, key, theirs);
      taken.push(key);
    } else conflicts.push(key);
  }
  return { entry, conflicts, taken };
}

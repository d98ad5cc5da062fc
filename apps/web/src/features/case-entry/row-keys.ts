import { useState } from 'react';

/**
 * Keys for rows that have no identity of their own, so that removing one leaves the focus and the half-typed dates of the others where
 * they are. Call `removed(index)` with the removal.
 */
export function useRowKeys(count: number): { keys: readonly number[]; removed: (index: number) => void } {
  const [known, setKnown] = useState<{ keys: readonly number[]; next: number }>({ keys: [], next: 0 });
  let current = known;
  if (known.keys.length !== count) {
    const keys = known.keys.slice(0, count);
    const added = Array.from({ length: count - keys.length }, (_, index) => known.next + index);
    current = { keys: [...keys, ...added], next: known.next + added.length };
    setKnown(current);
  }
  return {
    keys: current.keys,
    removed: (index) => setKnown((now) => ({ ...now, keys: now.keys.filter((_key, at) => at !== index) })),
  };
}

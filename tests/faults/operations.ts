import type { Choice, Json } from '@consilium/contracts';
import type { Attempt, History } from './history';

/** Every attempt with one key of one person. */
export interface Operation {
  readonly key: string;
  readonly voter: string;
  readonly choice: Choice | null;
  readonly begun: number;
  readonly attempts: readonly Attempt[];
  /** Attempts with the same key for another choice. */
  readonly misuses: readonly Attempt[];
  /** The first attempt that was answered ok. */
  readonly acknowledged: Attempt | undefined;
}

export function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

export const named = (choice: Choice | null): string =>
  choice === null ? 'nothing' : choice.kind === 'option' ? choice.optionId : choice.kind;
export const sameJson = (one: Json | undefined, other: Json | undefined): boolean =>
  sorted(one) === sorted(other);
/** JSON with its keys in order. */
export const sorted = (value: Json | undefined): string =>
  JSON.stringify(value, (_key, part: Json) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );

/** The attempts by their keys. A key's choice is that of its first attempt. */
export function operationsOf(history: History, act: Attempt['act']): Operation[] {
  const byKey = grouped(
    history.filter((attempt) => attempt.act === act).sort((one, other) => one.t0 - other.t0),
    ({ voter, key }) => `${voter}/${key}`,
  );
  return [...byKey.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const attempts = all.filter((attempt) => named(attempt.choice) === named(first.choice));
    return {
      key: first.key,
      voter: first.voter,
      choice: first.choice,
      begun: first.t0,
      attempts,
      misuses: all.filter((attempt) => !attempts.includes(attempt)),
      acknowledged: attempts
        .filter((attempt) => attempt.result === 'ok')
        .sort((one, other) => one.t1 - other.t1)[0],
    };
  });
}

/** What a cast answers. */
export const answered = (answer: Json): { revision: number; castAt: string } => {
  const { revision, castAt } = answer as { readonly [name: string]: Json };
  return { revision: Number(revision), castAt: String(castAt) };
};

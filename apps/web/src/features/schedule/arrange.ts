/** The list with the moved entries, in their own order, before or after `target`. */
export function moved<Id>(
  ids: readonly Id[],
  moving: ReadonlySet<Id>,
  target: { readonly id: Id; readonly side: 'before' | 'after' },
): Id[] {
  if (moving.has(target.id)) return [...ids];
  const rest = ids.filter((id) => !moving.has(id));
  const at = rest.indexOf(target.id) + (target.side === 'after' ? 1 : 0);
  return [...rest.slice(0, at), ...ids.filter((id) => moving.has(id)), ...rest.slice(at)];
}

/** The list with one entry moved by one place; the same order at either end. */
export function stepped<Id>(ids: readonly Id[], id: Id, by: 1 | -1): Id[] {
  const neighbour = ids[ids.indexOf(id) + by];
  if (neighbour === undefined) return [...ids];
  return moved(ids, new Set([id]), { id: neighbour, side: by === 1 ? 'after' : 'before' });
}

/** Entries in the order wished for, as long as it names them all; else as they are. */
export function inOrder<Item extends { readonly id: string }>(
  items: readonly Item[],
  wished: readonly string[] | null,
): readonly Item[] {
  if (wished?.length !== items.length) return items;
  const byId = new Map(items.map((item) => [item.id, item]));
  const ordered = wished.flatMap((id) => byId.get(id) ?? []);
  return ordered.length === items.length ? ordered : items;
}

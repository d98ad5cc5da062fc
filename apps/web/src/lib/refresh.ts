import type { QueryClient } from '@tanstack/react-query';

/**
 * Marks all that is shown as old, so that it is read anew. A further page of a list that somebody has just asked for is awaited first: reading
 * anew would take its place, and "Show more" would have been pressed for nothing.
 */
export async function refresh(client: QueryClient): Promise<void> {
  const asked = client.getQueryCache().findAll({
    predicate: ({ state }) => state.fetchStatus === 'fetching' && state.fetchMeta?.fetchMore !== undefined,
  });
  await Promise.allSettled(asked.map((query) => query.promise));
  await client.invalidateQueries();
}

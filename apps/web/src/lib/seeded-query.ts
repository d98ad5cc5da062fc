'use client';
import { type QueryKey, type UseQueryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/** When each page's answer arrived in this browser: a page shown again from Next's memory is not news. */
const arrivals = new WeakMap<object, number>();

/** When this page's answer arrived (ms since the epoch); the first call for it is its arrival. */
export function arrivalOf(initial: object): number {
  const known = arrivals.get(initial);
  if (known !== undefined) return known;
  const now = Date.now();
  arrivals.set(initial, now);
  return now;
}

/**
 * A query whose first answer came with the page. Where an earlier visit left an older answer in the cache, the page's newer one replaces
 * it; live messages and the age refresh it later. `initial` undefined: the page brought no answer to this input (a filter has changed).
 * @example const { data } = useSeededQuery(trpc.case.get.queryOptions({ caseId }), initial);
 */
export function useSeededQuery<Fetched extends object, Failure, Data, Key extends QueryKey>(
  options: UseQueryOptions<Fetched, Failure, Data, Key>,
  initial: NoInfer<Fetched> | undefined,
) {
  const client = useQueryClient();
  const hash = JSON.stringify(options.queryKey);
  useEffect(() => {
    if (!initial) return;
    const key: QueryKey = JSON.parse(hash);
    const arrived = arrivalOf(initial);
    if ((client.getQueryState(key)?.dataUpdatedAt ?? 0) < arrived)
      client.setQueryData(key, initial, { updatedAt: arrived });
  }, [client, hash, initial]);
  const seeded: UseQueryOptions<Fetched, Failure, Data, Key> = initial
    ? {
        ...options,
        initialData: initial as Fetched & NonNullable<unknown>,
        initialDataUpdatedAt: arrivalOf(initial),
      }
    : options;
  return useQuery(seeded);
}

'use client';
import { type QueryKey, type UseQueryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';

/**
 * A query whose first answer came with the page. Where an earlier visit left an older answer in the cache, the page's newer one replaces
 * it; live messages and the age refresh it later.
 * @example const { data } = useSeededQuery(trpc.case.get.queryOptions({ caseId }), initial);
 */
export function useSeededQuery<Fetched, Failure, Data, Key extends QueryKey>(
  options: UseQueryOptions<Fetched, Failure, Data, Key>,
  initial: NoInfer<Fetched>,
) {
  const client = useQueryClient();
  const hash = JSON.stringify(options.queryKey);
  // biome's dependency check can't see that the hash stands for the key.
  useEffect(() => {
    client.setQueryData(JSON.parse(hash), initial);
  }, [client, hash, initial]);
  return useQuery<Fetched, Failure, Data, Key>({ ...options, initialData: initial as never });
}

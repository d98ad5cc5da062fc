'use client';
import { useEffect } from 'react';

/** Asks a list by pages for all of them, one after another: for what has no place for "more". */
export function useAllPages({
  hasNextPage,
  isFetchingNextPage,
  fetchNextPage,
}: {
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}): void {
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
}

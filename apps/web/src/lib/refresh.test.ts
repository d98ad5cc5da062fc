import { InfiniteQueryObserver, QueryClient } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { refresh } from './refresh';

test('a further page that was asked for comes, though all is read anew meanwhile', async () => {
  const client = new QueryClient();
  const answers: (() => void)[] = [];
  const list = new InfiniteQueryObserver(client, {
    queryKey: ['list'],
    queryFn: ({ pageParam }) => new Promise<number>((resolve) => answers.push(() => resolve(pageParam))),
    initialPageParam: 1,
    getNextPageParam: (last) => last + 1,
    initialData: { pages: [1], pageParams: [1] },
    staleTime: Number.POSITIVE_INFINITY,
  });
  const pages = () => list.getCurrentResult().data?.pages;
  const end = list.subscribe(() => {});
  void list.fetchNextPage();
  const refreshed = refresh(client);
  await expect.poll(() => answers.length).toBe(1);
  answers.shift()?.();
  await expect.poll(pages).toEqual([1, 2]);
  // And then both are read anew.
  for (const _page of [1, 2]) {
    await expect.poll(() => answers.length).toBe(1);
    answers.shift()?.();
  }
  await refreshed;
  expect(pages()).toEqual([1, 2]);
  end();
});

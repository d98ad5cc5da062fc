import type { AppRouter } from '@consilium/api';
import * as contracts from '@consilium/contracts';
import { QueryClient } from '@tanstack/react-query';
import { createTRPCClient, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query';
import { expect, it } from 'vitest';
import { z } from 'zod';

/** Every input of the contracts that asks for a page. */
const paged = Object.entries(contracts).flatMap(([name, schema]) =>
  schema instanceof z.ZodObject && 'cursor' in schema.shape ? [{ name, schema: schema as z.ZodObject }] : [],
);

/** What a browser's infinite query really sends for three pages, as the library that it uses puts it. */
async function sentForThreePages(input: object): Promise<unknown[]> {
  const sent: unknown[] = [];
  const link: TRPCLink<AppRouter> =
    () =>
    ({ op }) =>
      observable((observer) => {
        sent.push(op.input);
        observer.next({ result: { type: 'data', data: { items: [], nextCursor: 'next' } } });
        observer.complete();
      });
  const queryClient = new QueryClient();
  const trpc = createTRPCOptionsProxy<AppRouter>({
    client: createTRPCClient<AppRouter>({ links: [link] }),
    queryClient,
  });
  const options = trpc.case.list.infiniteQueryOptions(input as never, {
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
  await queryClient.fetchInfiniteQuery({ ...options, pages: 3 });
  return sent;
}

it.each(paged)('$name takes what an infinite query sends', async ({ schema }) => {
  const asked = { boardId: crypto.randomUUID() };
  const sent = await sentForThreePages(asked);
  expect(sent).toHaveLength(3);
  for (const input of sent) {
    const { error } = schema.safeParse(input);
    expect(error?.issues.filter(({ code }) => code === 'unrecognized_keys') ?? []).toEqual([]);
    expect(schema.safeParse(input).success).toBe(true);
  }
});

it('there are lists by pages', () => expect(paged.map(({ name }) => name)).toContain('listCasesInput'));

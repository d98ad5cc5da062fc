'use client';
import type { AppRouter } from '@consilium/api';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { type ReactNode, useState } from 'react';
import { isDefinite, problemOf } from './problem';
import { TRPCProvider } from './trpc';

const createQueryClient = () =>
  new QueryClient({
    defaultOptions: {
      // Offline, an act fails at once and says so: a vote that waits unseen and is sent later would be worse than none.
      mutations: { networkMode: 'always' },
      queries: {
        // Live messages say what became stale; the age only bridges the time between a page's data and its socket.
        staleTime: 20_000,
        networkMode: 'always',
        retry: (failures, error) => failures < 2 && !isDefinite(problemOf(error)),
      },
    },
  });

/** The procedures and what was read by them, for everything behind the sign-in. */
export function Procedures({ children }: { children: ReactNode }) {
  const [queryClient] = useState(createQueryClient);
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      // Reads go by POST too: what was searched for, or entered for a preview, stands in no address, which proxies and browsers keep.
      links: [httpBatchLink({ url: '/api/trpc', maxItems: 10, methodOverride: 'POST' })],
    }),
  );
  return (
    <QueryClientProvider client={queryClient}>
      <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
        {children}
      </TRPCProvider>
    </QueryClientProvider>
  );
}

'use client';
import type { AppRouter } from '@consilium/api';
import type { Locale } from '@consilium/contracts';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createTRPCClient, httpBatchLink } from '@trpc/client';
import { useRouter } from 'next/navigation';
import { ThemeProvider } from 'next-themes';
import { type ReactNode, useState } from 'react';
import { I18nProvider, RouterProvider } from 'react-aria-components';
import { isDefinite, problemOf } from './problem';
import { TRPCProvider } from './trpc';

const THEMES = ['light', 'dark', 'projector'];

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

/** Everything the whole tree needs in the browser: theme, language of widgets, client navigation of links, procedures. */
export function Providers({
  locale,
  nonce,
  children,
}: {
  locale: Locale;
  nonce: string | undefined;
  children: ReactNode;
}) {
  const router = useRouter();
  const [queryClient] = useState(createQueryClient);
  const [trpcClient] = useState(() =>
    createTRPCClient<AppRouter>({
      // Reads go by POST too: what was searched for, or entered for a preview, stands in no address, which proxies and browsers keep.
      links: [httpBatchLink({ url: '/api/trpc', maxItems: 10, methodOverride: 'POST' })],
    }),
  );
  return (
    <ThemeProvider
      attribute="data-theme"
      themes={THEMES}
      defaultTheme="system"
      disableTransitionOnChange
      {...(nonce ? { nonce } : {})}
    >
      <I18nProvider locale={locale === 'ko' ? 'ko-KR' : 'en-US'}>
        <RouterProvider navigate={(href) => router.push(href)}>
          <QueryClientProvider client={queryClient}>
            <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
              {children}
            </TRPCProvider>
          </QueryClientProvider>
        </RouterProvider>
      </I18nProvider>
    </ThemeProvider>
  );
}

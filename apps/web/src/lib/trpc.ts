'use client';
import type { AppRouter } from '@consilium/api';
import { createTRPCContext } from '@trpc/tanstack-react-query';

/** `useTRPC()` gives every procedure's query and mutation options; see providers.tsx for the link. */
export const { TRPCProvider, useTRPC } = createTRPCContext<AppRouter>();

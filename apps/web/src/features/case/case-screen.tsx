'use client';
import type { AppRouter } from '@consilium/api';
import type { CaseView } from '@consilium/contracts';
import type { inferRouterOutputs } from '@trpc/server';
import { problemOf } from '@/lib/problem';
import { useSeededQuery } from '@/lib/seeded-query';
import { useTRPC } from '@/lib/trpc';
import { ProblemAlert, UnreadableNote } from '@/ui';
import { CaseAside } from './case-aside';
import { CaseBody } from './case-body';
import { CaseHead } from './case-head';
import { PinProvider } from './pin';

/** As it comes over the wire, where JSON has no `undefined`. */
type Served = inferRouterOutputs<AppRouter>['case']['get'];

/** One case: the picture of the patient, the recommendation, the discussion. Follows what others change. */
export function CaseScreen({ initial }: { initial: CaseView }) {
  const { data, error } = useSeededQuery(
    useTRPC().case.get.queryOptions({ caseId: initial.id }),
    initial as Served,
  );
  const view = data ?? initial;
  return (
    <PinProvider>
      <div className="flex flex-col gap-5">
        <ProblemAlert problem={error ? problemOf(error) : null} />
        <UnreadableNote rows={view.unreadable} />
        <CaseHead view={view} />
        <div className="grid gap-x-8 gap-y-8 lg:grid-cols-[minmax(0,1fr)_21rem] xl:grid-cols-[minmax(0,1fr)_24rem]">
          <CaseBody view={view} />
          <CaseAside view={view} />
        </div>
      </div>
    </PinProvider>
  );
}

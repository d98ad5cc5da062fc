'use client';
import type { ExcludedTherapy, RecommendationOption, UndeterminedTherapy } from '@consilium/contracts';
import { caseReading, explain } from '@consilium/guideline';
import { useMemo } from 'react';
import { Trace } from './trace';
import type { Asked } from './why';
import { WhyTree } from './why-tree';

/** Why one therapy stands where it stands: its rule as a tree by the edition that answered, else what the recommendation itself has read. */
export default function Explained({
  verdict,
  asked: { facts, recommendation },
}: {
  verdict: RecommendationOption | ExcludedTherapy | UndeterminedTherapy;
  asked: Asked;
}) {
  const found = useMemo(() => {
    const read = caseReading(facts, recommendation);
    return read
      ? explain(read.edition, read.facts).find(({ therapy }) => therapy === verdict.therapy)
      : undefined;
  }, [facts, recommendation, verdict.therapy]);
  return (
    <Trace trace={found ? [] : verdict.trace} statements={verdict.statements} rule={verdict.rule}>
      {found ? <WhyTree explanation={found} /> : null}
    </Trace>
  );
}

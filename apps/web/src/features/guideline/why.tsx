'use client';
import type {
  ClinicalFacts,
  ExcludedTherapy,
  Recommendation,
  RecommendationOption,
  UndeterminedTherapy,
} from '@consilium/contracts';
import { createContext, useContext } from 'react';
import { Explained } from './deeper';

/** What was asked, and what the guideline answered. */
export interface Asked {
  readonly facts: ClinicalFacts;
  readonly recommendation: Recommendation;
}
const AskedContext = createContext<Asked | null>(null);
export const AskedProvider = AskedContext.Provider;
export const useAsked = () => useContext(AskedContext);

/** Why a verdict is what it is: the rule as a tree, or what the recommendation itself read, with the statements behind. */
export function WhyVerdict({
  verdict,
}: {
  verdict: RecommendationOption | ExcludedTherapy | UndeterminedTherapy;
}) {
  const asked = useAsked();
  return asked ? <Explained verdict={verdict} asked={asked} /> : null;
}

import type { ClinicalFacts } from '@consilium/contracts';

// What the guideline's conditions can ask of a case (`contract.md`, input).
const asked = [
  'primarySite',
  'differentiation',
  'ki67Percent',
  'mitoses',
  'sstr',
  'stage',
  'diseaseStatus',
  'tumorVolume',
  'functional',
] as const satisfies readonly (keyof ClinicalFacts)[];

/**
 * 0-100: how many of the facts the recommendation asks for are known. An unknown fact that the recommendation does not miss counts as
 * known; before there is a recommendation, each of them is asked for.
 */
export function completeness(facts: ClinicalFacts, missingCount: number | null): number {
  const unknown =
    missingCount ?? asked.filter((key) => facts[key] === null || facts[key] === 'unknown').length;
  return Math.round((100 * Math.max(0, asked.length - unknown)) / asked.length);
}

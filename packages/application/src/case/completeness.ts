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
 * What a case still lacks, and how much of what is asked for is known (0-100). With a recommendation (`recommended`: how much it misses)
 * an unknown fact that it does not miss counts as known; before there is one, each fact is asked for.
 */
export function completeness(
  facts: ClinicalFacts,
  recommended: number | null,
): { readonly missing: number; readonly percent: number } {
  const missing =
    recommended ?? asked.filter((key) => facts[key] === null || facts[key] === 'unknown').length;
  return { missing, percent: Math.round((100 * Math.max(0, asked.length - missing)) / asked.length) };
}

import type { BoardReason, CaseFacts, Recommendation } from '@consilium/contracts';
import { recommend } from '../src/index';

/** A complete, progressive, SSTR-positive NET G2 of the ileum without prior therapy, changed as a test says. */
export function buildFacts(changes: Partial<CaseFacts> = {}): CaseFacts {
  return {
    primarySite: 'C17.2',
    differentiation: 'well',
    ki67Percent: 5,
    mitosesPer10Hpf: 3,
    sstr: 'positive',
    stage: 'metastatic',
    diseaseStatus: 'progressive',
    tumorVolume: 'low',
    functional: false,
    priorTherapies: [],
    ...changes,
  };
}

export const NET_G3 = { ki67Percent: 30, mitosesPer10Hpf: 25 } as const;
export const NEC = { ...NET_G3, differentiation: 'poor' } as const;
export const NAIVE = { diseaseStatus: 'treatment-naive' } as const;

export function adviceFor(changes: Partial<CaseFacts> = {}): Recommendation {
  return recommend(buildFacts(changes));
}

/** `recommended`, `excluded: reason` or `waits: needs`: the one verdict on a therapy, or `none`. */
export function verdictOn(therapy: string, changes: Partial<CaseFacts> = {}): string {
  const advice = adviceFor(changes);
  const found = [
    ...advice.options.filter((entry) => entry.therapy === therapy).map((entry) => entry.strength as string),
    ...advice.excluded
      .filter((entry) => entry.therapy === therapy)
      .map((entry) => `excluded: ${entry.reasonCode}`),
    ...advice.undetermined
      .filter((entry) => entry.therapy === therapy)
      .map((entry) => `waits: ${entry.needs.join(' ')}`),
  ];
  return found.join(' AND ') || 'none';
}

export function caveatsOn(therapy: string, changes: Partial<CaseFacts> = {}): string[] {
  return (
    adviceFor(changes).options.find((entry) => entry.therapy === therapy)?.caveatCodes ?? ['not offered']
  );
}

export function boardReasons(changes: Partial<CaseFacts> = {}): BoardReason[] {
  return adviceFor(changes).boardDecisionReasons;
}

import type { Advice } from '@consilium/board';
import type { ClinicalFacts, Json, Recommendation } from '@consilium/contracts';
import { adviseBy, type BuiltEdition, factsForGuideline } from '@consilium/guideline';
import { canonicalBytes } from '@consilium/journal';
import { sha256 } from '../request-hash';

/** The guideline's answer to entered facts, for the board's rules and for the snapshot. */
export interface Advised {
  readonly advice: Advice;
  readonly recommendation: Recommendation | null;
  /** Facts (keys of ClinicalFacts) without which there is no answer. */
  readonly blocking: readonly string[];
}

/**
 * Asks one edition of the guideline. The snapshot's hash is SHA-256 over the RFC 8785 bytes of `{facts, edition, contentHash, recommendation}`, where
 * the facts are all that was entered: it proves what was known and what was advised.
 */
export function advise(facts: ClinicalFacts, { edition: asking, label: edition }: BuiltEdition): Advised {
  const asked = factsForGuideline(facts);
  if (asked.facts === null) {
    return {
      advice: { kind: 'blocked', blocking: asked.blocking },
      recommendation: null,
      blocking: asked.blocking,
    };
  }
  const recommendation = adviseBy(asking, asked.facts);
  const { contentHash } = recommendation.guideline;
  const whole = JSON.parse(JSON.stringify({ facts, edition, contentHash, recommendation })) as Json;
  return {
    advice: {
      kind: 'made',
      recommendation: {
        edition,
        contentHash,
        hash: sha256(canonicalBytes(whole)),
        origin: recommendation.embryonicOrigin,
        boardDecisionReasons: recommendation.boardDecisionReasons,
      },
    },
    recommendation,
    blocking: [],
  };
}

/** For a draft, which is saved without asking the guideline. */
export const NOT_ASKED: Advised = {
  advice: { kind: 'blocked', blocking: [] },
  recommendation: null,
  blocking: [],
};

import type { Anchor, ClinicalFacts, Json, Recommendation } from '@consilium/contracts';
import { canonicalBytes } from '@consilium/journal';

/** Facts and their answer: what an annotation was made on, and what is current. */
export interface AnchorGround {
  readonly facts: ClinicalFacts;
  readonly recommendation: Recommendation | null;
}

const text = (value: unknown): string =>
  canonicalBytes((JSON.parse(JSON.stringify(value ?? null)) ?? null) as Json);

const verdictOn = (ground: AnchorGround, therapy: string): string => {
  const { recommendation } = ground;
  const options = recommendation?.options.find((each) => each.therapy === therapy);
  const excluded = recommendation?.excluded.find((each) => each.therapy === therapy);
  const undetermined = recommendation?.undetermined.find((each) => each.therapy === therapy);
  return text([options ?? null, excluded ?? null, undetermined ?? null]);
};

/**
 * Whether what an annotation is pinned to has changed since. A comment on the case as a whole stays one on the case. `made` is null
 * where there was no snapshot yet: then only a passage, which keeps its words, can tell.
 */
export function isOnEarlierFacts(
  anchor: Anchor,
  made: AnchorGround | null,
  current: AnchorGround & { readonly question: string },
): boolean {
  switch (anchor.kind) {
    case 'case':
      return false;
    case 'fact': {
      if (made === null) return false;
      const key = anchor.key as keyof ClinicalFacts;
      return text(made.facts[key]) !== text(current.facts[key]);
    }
    case 'option':
      return made !== null && verdictOn(made, anchor.therapy) !== verdictOn(current, anchor.therapy);
    case 'passage': {
      const words = anchor.field === 'question' ? current.question : current.facts[anchor.field];
      return words.slice(anchor.start, anchor.end) !== anchor.quote;
    }
  }
}

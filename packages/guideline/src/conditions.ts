import type { TherapyId, TraceFact } from '@consilium/contracts';

type FactIs = {
  readonly kind: 'is';
  readonly key: string;
  readonly fact: Exclude<TraceFact, 'priorTherapies' | 'ki67Percent'>;
  readonly oneOf: readonly (string | boolean)[];
  readonly statement: string;
};
type Ki67Above = {
  readonly kind: 'ki67-above';
  readonly key: string;
  readonly percent: number;
  readonly statement: string;
};
type SiteIn = {
  readonly kind: 'site';
  readonly key: string;
  /** Site codes, or categories for all their codes (`C25`). */
  readonly codes: readonly string[];
  readonly statement: string;
};
type Used = {
  readonly kind: 'used';
  readonly key: string;
  readonly therapies: readonly TherapyId[];
  /** `by-any-regimen`: a combination counts as each of its parts. `itself`: the therapy under its own id alone. */
  readonly counting: 'by-any-regimen' | 'itself';
  readonly statement: string;
};
type NotKnown = {
  readonly kind: 'not-known';
  readonly key: string;
  readonly fact: TraceFact;
  readonly statement: string;
};
type GradeSettled = { readonly kind: 'grade-settled'; readonly key: string; readonly statement: string };

/** One question to one fact, bound to the statement it comes from; `key` names its text in the catalogues. */
export type Leaf = FactIs | Ki67Above | SiteIn | Used | NotKnown | GradeSettled;

/** A typed condition: data alone, so that a rule can be drawn, serialized and compared. */
export type Condition =
  | Leaf
  | { readonly kind: 'all'; readonly of: readonly Condition[] }
  | { readonly kind: 'any'; readonly of: readonly Condition[] };

/** Every leaf of a condition, in reading order. */
export function leavesOf(condition: Condition): readonly Leaf[] {
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(leavesOf) : [condition];
}

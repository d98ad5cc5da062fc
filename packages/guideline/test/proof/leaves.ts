import type { TherapyId } from '@consilium/contracts';
import { type Condition, type Edition, type Leaf, leavesOf, type TherapyRule } from '../../src/index';

/** The conditions of one therapy's rule: its steps, their softenings, its caveats. */
export function conditionsOfRule(rule: TherapyRule): readonly Condition[] {
  return [
    ...rule.steps.map((step) => step.when),
    ...rule.steps.flatMap((step) => (step.step === 'offer' && step.softened ? [step.softened.when] : [])),
    ...rule.caveats.map((caveat) => caveat.when),
  ];
}

/** Every leaf an edition asks anywhere, its repetitions among them. */
export function leavesOfEdition(edition: Edition): readonly Leaf[] {
  return [
    ...[...edition.gates, ...edition.boardRules, ...edition.flagRules].map(({ when }) => when),
    edition.optionExpected,
    ...[...edition.rules, ...edition.listed].flatMap(conditionsOfRule),
  ].flatMap(leavesOf);
}

/** The therapies whose earlier use some leaf asks for, and the combinations that count as one of them. */
export function therapiesAskedFor(
  edition: Edition,
  leaves: readonly Leaf[] = leavesOfEdition(edition),
): TherapyId[] {
  const asked = new Set(leaves.flatMap((leaf) => (leaf.kind === 'used' ? leaf.therapies : [])));
  for (const [whole, parts] of Object.entries(edition.parts)) {
    if (parts?.some((part) => asked.has(part))) asked.add(whole as TherapyId);
  }
  return [...asked];
}

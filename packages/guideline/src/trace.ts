import type { ConditionTrace, MissingItem, TraceFact } from '@consilium/contracts';
import type { Condition, Leaf } from './conditions';
import { factValue, isUnknown, needsOf, type Reading } from './facts';
import { allOf, anyOf, type Truth } from './logic';

function factOf(leaf: Leaf): TraceFact {
  switch (leaf.kind) {
    case 'is':
    case 'not-known':
      return leaf.fact;
    case 'ki67-above':
      return 'ki67Percent';
    case 'site':
      return 'primarySite';
    case 'used':
      return 'priorTherapies';
    case 'grade-settled':
      return 'whoGrade';
  }
}

function ask(leaf: Leaf, reading: Reading): Truth {
  switch (leaf.kind) {
    case 'is': {
      const value = factValue(reading, leaf.fact);
      return isUnknown(value) ? 'unknown' : leaf.oneOf.some((wanted) => wanted === value);
    }
    case 'ki67-above':
      return reading.facts.ki67Percent === null ? 'unknown' : reading.facts.ki67Percent > leaf.percent;
    case 'site':
      return leaf.codes.some((code) => reading.facts.primarySite.startsWith(code));
    case 'used':
      return leaf.therapies.some((therapy) =>
        leaf.counting === 'itself' ? reading.prior.includes(therapy) : reading.used.has(therapy),
      );
    case 'not-known':
      return isUnknown(factValue(reading, leaf.fact));
    case 'grade-settled':
      // Contradictory pathology is not a negative finding: what the grade is remains unknown.
      return reading.grade.settled ? true : 'unknown';
  }
}

/** Answers a condition and notes every leaf it read, once each; no leaf is skipped by short-circuit. */
export function evaluate(condition: Condition, reading: Reading, trace: ConditionTrace[]): Truth {
  if (condition.kind === 'all') return allOf(condition.of.map((part) => evaluate(part, reading, trace)));
  if (condition.kind === 'any') return anyOf(condition.of.map((part) => evaluate(part, reading, trace)));
  const seen = trace.find((entry) => entry.condition === condition.key);
  if (seen) return seen.held;
  const fact = factOf(condition);
  const held = ask(condition, reading);
  trace.push({
    condition: condition.key,
    fact,
    value: factValue(reading, fact),
    held,
    statement: condition.statement,
  });
  return held;
}

/** The unknown facts an unanswered condition waits for. */
export function unknownsIn(condition: Condition, reading: Reading): readonly MissingItem[] {
  if (condition.kind === 'all' || condition.kind === 'any') {
    return condition.of.flatMap((part) => unknownsIn(part, reading));
  }
  return ask(condition, reading) === 'unknown' ? needsOf(reading, factOf(condition)) : [];
}

import type { ConditionTrace, MissingItem, TraceFact } from '@consilium/contracts';
import type { Condition, Leaf } from './conditions';
import { type FactValue, factValue, isUnknown, needsOf, type Reading } from './facts';
import { both, either, type Truth } from './logic';

/** The fact a leaf asks for. */
export function factOf(leaf: Leaf): TraceFact {
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

/** The answer to a leaf if its fact had this value; `used` and `grade-settled` read more than a value, see `ask`. */
export function askOf(leaf: Exclude<Leaf, { kind: 'used' | 'grade-settled' }>, value: FactValue): Truth {
  switch (leaf.kind) {
    case 'is':
      return isUnknown(value) ? 'unknown' : leaf.oneOf.includes(value as string | boolean);
    case 'ki67-above':
      return typeof value === 'number' ? value > leaf.percent : 'unknown';
    case 'site':
      return typeof value === 'string' && leaf.codes.some((code) => value.startsWith(code));
    case 'not-known':
      return isUnknown(value);
  }
}

/** The answer to a leaf in a case. */
export function ask(leaf: Leaf, reading: Reading): Truth {
  switch (leaf.kind) {
    case 'used':
      return leaf.therapies.some((therapy) =>
        leaf.counting === 'itself' ? reading.prior.includes(therapy) : reading.used.has(therapy),
      );
    case 'grade-settled':
      // Contradictory pathology is not a negative finding: what the grade is remains unknown.
      return reading.grade.settled ? true : 'unknown';
    default:
      return askOf(leaf, factValue(reading, factOf(leaf)));
  }
}

/** The answer to a leaf as a trace shows it: asked once a case. */
function answerTo(leaf: Leaf, reading: Reading): ConditionTrace {
  const known = reading.answers.get(leaf.key);
  if (known) return known;
  const fact = factOf(leaf);
  const answer: ConditionTrace = {
    condition: leaf.key,
    fact,
    value: factValue(reading, fact),
    held: ask(leaf, reading),
    statement: leaf.statement,
  };
  reading.answers.set(leaf.key, answer);
  return answer;
}

/** Answers a condition and notes every leaf it read, once each; no leaf is skipped by short-circuit. */
export function evaluate(condition: Condition, reading: Reading, trace: ConditionTrace[]): Truth {
  if (condition.kind === 'all' || condition.kind === 'any') {
    const join = condition.kind === 'all' ? both : either;
    let held: Truth = condition.kind === 'all';
    for (const part of condition.of) held = join(held, evaluate(part, reading, trace));
    return held;
  }
  const answer = answerTo(condition, reading);
  if (!trace.includes(answer)) trace.push(answer);
  return answer.held;
}

/** The unknown facts an unanswered condition waits for. */
export function unknownsIn(condition: Condition, reading: Reading): readonly MissingItem[] {
  if (condition.kind === 'all' || condition.kind === 'any') {
    return condition.of.flatMap((part) => unknownsIn(part, reading));
  }
  return ask(condition, reading) === 'unknown' ? needsOf(reading, factOf(condition)) : [];
}

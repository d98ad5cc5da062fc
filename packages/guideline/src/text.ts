import type { Condition, Leaf } from './conditions';
import type { BoardRule, Gate, Step, TherapyRule } from './rule';

/** A rule as text that a clinician can read and a comparison can show line by line. */

function leafText(leaf: Leaf): string {
  const question = (): string => {
    switch (leaf.kind) {
      case 'is':
        return `${leaf.fact} is ${leaf.oneOf.join(' or ')}`;
      case 'ki67-above':
        return `ki67Percent > ${leaf.percent}`;
      case 'site':
        return `primarySite in ${leaf.codes.join(' ')}`;
      case 'used':
        return `priorTherapies has ${leaf.therapies.join(' or ')}${leaf.counting === 'itself' ? ' itself' : ''}`;
      case 'not-known':
        return `${leaf.fact} is not known`;
      case 'grade-settled':
        return 'whoGrade is settled';
    }
  };
  return `${leaf.key}: ${question()} [${leaf.statement}]`;
}

/** The tree of a condition, a line a part, indented by its depth. */
export function conditionLines(condition: Condition, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  if (condition.kind !== 'all' && condition.kind !== 'any') return [`${indent}${leafText(condition)}`];
  const parts = condition.of.flatMap((part) => conditionLines(part, depth + 1));
  return [`${indent}${condition.kind} of`, ...parts];
}

const cited = (statements: readonly string[]): string => `[${statements.join(' ')}]`;

function stepLines(step: Step): string[] {
  switch (step.step) {
    case 'bar':
      return [`excluded (${step.reason}) ${cited(step.statements)} if`, ...conditionLines(step.when, 1)];
    case 'require':
      return [`excluded (${step.reason}) ${cited(step.statements)} unless`, ...conditionLines(step.when, 1)];
    case 'offer': {
      const { strength, statements, rule, board, caveats, softened } = step;
      return [
        `offered as ${strength} ${cited(statements)}${rule ? ` by ${rule}` : ''}${board ? `, by the board alone (${board})` : ''} if`,
        ...conditionLines(step.when, 1),
        ...(softened
          ? [
              `  but as ${softened.strength} ${cited(softened.statements)} if`,
              ...conditionLines(softened.when, 2),
            ]
          : []),
        ...caveats.map((caveat) => `  with the caveat ${caveat}`),
      ];
    }
  }
}

/** A therapy's rule as lines, in reading order. */
export function ruleLines(rule: TherapyRule): string[] {
  const { reason, statements } = rule.otherwise;
  return [
    `${rule.rule} ${rule.therapy}`,
    ...rule.steps.flatMap(stepLines),
    `otherwise excluded (${reason}) ${cited(statements)}`,
    ...rule.caveats.flatMap(({ caveat, on, when }) => [
      `caveat ${caveat} where this is ${on}`,
      ...conditionLines(when, 1),
    ]),
  ];
}

/** A gate as lines. */
export function gateLines(gate: Gate): string[] {
  const { rule, closed, waiting, statements, when } = gate;
  return [
    `${rule} closed (${closed}), waiting (${waiting}) ${cited(statements)} unless`,
    ...conditionLines(when, 1),
  ];
}

/** A board rule as lines. */
export function boardRuleLines({ rule, reason, when }: BoardRule): string[] {
  return [`${rule} the board is called (${reason}) if`, ...conditionLines(when, 1)];
}

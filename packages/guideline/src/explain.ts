import type {
  CaseFacts,
  ConditionTrace,
  MissingItem,
  Strength,
  TherapyId,
  TherapyVerdict,
  TraceFact,
} from '@consilium/contracts';
import type { Condition, Leaf } from './conditions';
import { type Decision, decide } from './decide';
import { verdictOn } from './difference';
import { factValue, needsOf, type Reading } from './facts';
import { allOf, anyOf, type Truth } from './logic';
import { adviseBy, read } from './recommend';
import type { Edition, Gate, Step, TherapyRule } from './rule';
import { ask, factOf } from './trace';

/** One question to one fact as it was answered. `needs`: what to learn where the answer is unknown. */
export interface LeafNode {
  readonly kind: 'leaf';
  /** The text key of the condition. */
  readonly condition: string;
  readonly fact: TraceFact;
  readonly value: ConditionTrace['value'];
  readonly held: Truth;
  readonly statement: string;
  readonly needs: readonly MissingItem[];
}

/** A condition as it was answered, part by part. */
export type ConditionNode =
  | LeafNode
  | { readonly kind: 'all' | 'any'; readonly held: Truth; readonly of: readonly ConditionNode[] };

/**
 * One step on the way to a verdict. `decides`: it gave the verdict; `waits`: it is unknown, and the verdict waits for it; `passed`: it was
 * read and decided nothing; `not-read`: an earlier step had decided, its condition is answered all the same.
 */
export interface StepNode {
  readonly step: 'gate' | Step['step'] | 'otherwise';
  readonly part: 'decides' | 'waits' | 'passed' | 'not-read';
  /** The rule of the contract it stands in. */
  readonly rule: string;
  /** Null for `otherwise`, which has no condition. */
  readonly when: ConditionNode | null;
  /** What it gives when it decides: the key of a reason, or a strength. */
  readonly gives:
    | { readonly reason: string }
    | { readonly strength: Strength; readonly softened: SoftenedNode | null };
  readonly statements: readonly string[];
}

/** The weaker word of an offer, and whether it applies. */
export interface SoftenedNode {
  readonly when: ConditionNode;
  readonly strength: Strength;
  readonly statements: readonly string[];
}

/** Why a therapy stands where it stands: every step on the way in reading order, gates first. Plain data, to be drawn or serialized. */
export interface Explanation {
  readonly therapy: TherapyId;
  readonly verdict: TherapyVerdict;
  /** The kind of step that decided; `waiting` where the verdict waits for steps that are unknown. */
  readonly decidedBy: StepNode['step'] | 'waiting';
  readonly steps: readonly StepNode[];
  readonly provisional: boolean;
  readonly couldOverturn: readonly MissingItem[];
}

function leafNode(leaf: Leaf, reading: Reading): LeafNode {
  const fact = factOf(leaf);
  const held = ask(leaf, reading);
  const needs = held === 'unknown' ? needsOf(reading, fact) : [];
  const { key: condition, statement } = leaf;
  return { kind: 'leaf', condition, fact, value: factValue(reading, fact), held, statement, needs };
}

function nodeOf(condition: Condition, reading: Reading): ConditionNode {
  if (condition.kind !== 'all' && condition.kind !== 'any') return leafNode(condition, reading);
  const of = condition.of.map((part) => nodeOf(part, reading));
  const truths = of.map(({ held }) => held);
  return { kind: condition.kind, held: condition.kind === 'all' ? allOf(truths) : anyOf(truths), of };
}

function gateNodes(gates: readonly Gate[], reading: Reading): { nodes: StepNode[]; stopped: boolean } {
  let stopped = false;
  const nodes = gates.map((gate): StepNode => {
    const when = nodeOf(gate.when, reading);
    const part = stopped
      ? 'not-read'
      : when.held === true
        ? 'passed'
        : when.held === false
          ? 'decides'
          : 'waits';
    if (when.held !== true) stopped = true;
    return {
      step: 'gate',
      part,
      rule: gate.rule,
      when,
      gives: { reason: when.held === 'unknown' ? gate.waiting : gate.closed },
      statements: gate.statements,
    };
  });
  return { nodes, stopped };
}

function partOf(place: number, decision: Decision | null): StepNode['part'] {
  if (decision === null) return 'not-read';
  if (decision.kind === 'undetermined') {
    if (decision.waitsAt.includes(place)) return 'waits';
    return decision.by !== null && place > decision.by ? 'not-read' : 'passed';
  }
  if (decision.by === 'otherwise' || place < decision.by) return 'passed';
  return place === decision.by ? 'decides' : 'not-read';
}

function stepNodes(rule: TherapyRule, decision: Decision | null, reading: Reading): StepNode[] {
  const steps = rule.steps.map((step, place): StepNode => {
    const common = { step: step.step, part: partOf(place, decision), when: nodeOf(step.when, reading) };
    const { statements } = step;
    if (step.step !== 'offer') {
      return { ...common, rule: rule.rule, gives: { reason: step.reason }, statements };
    }
    const softened = step.softened ? { ...step.softened, when: nodeOf(step.softened.when, reading) } : null;
    return {
      ...common,
      rule: step.rule ?? rule.rule,
      gives: { strength: step.strength, softened },
      statements,
    };
  });
  const { reason, statements } = rule.otherwise;
  const decides = decision?.kind === 'excluded' && decision.by === 'otherwise';
  const part = decides ? 'decides' : 'not-read';
  return [...steps, { step: 'otherwise', part, rule: rule.rule, when: null, gives: { reason }, statements }];
}

/**
 * Why and why not, for each therapy of the guideline in its order, work-ups and resection last. Computed when somebody asks; the verdicts
 * are those of `adviseBy`.
 */
export function explain(edition: Edition, facts: CaseFacts): Explanation[] {
  const reading = read(edition, facts);
  const recommendation = adviseBy(edition, facts);
  const { options, excluded, undetermined } = recommendation;
  const verdicts = new Map([...options, ...excluded, ...undetermined].map((entry) => [entry.therapy, entry]));
  const gates = gateNodes(edition.gates, reading);
  const explanation = (rule: TherapyRule, before: { nodes: StepNode[]; stopped: boolean }): Explanation => {
    const heldOf = (when: Condition): Truth => nodeOf(when, reading).held;
    const decision = before.stopped ? null : decide(rule, heldOf);
    const steps = [...before.nodes, ...stepNodes(rule, decision, reading)];
    const entry = verdicts.get(rule.therapy);
    return {
      therapy: rule.therapy,
      verdict: verdictOn(recommendation, rule.therapy),
      decidedBy: steps.find(({ part }) => part === 'decides')?.step ?? 'waiting',
      steps,
      provisional: entry?.provisional ?? false,
      couldOverturn: entry?.couldOverturn ?? [],
    };
  };
  return [
    ...edition.rules.map((rule) => explanation(rule, gates)),
    ...edition.listed.map((rule) => explanation(rule, { nodes: [], stopped: false })),
  ];
}

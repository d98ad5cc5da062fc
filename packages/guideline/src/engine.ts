import type {
  ConditionTrace,
  ExcludedTherapy,
  MissingItem,
  RecommendationOption,
  UndeterminedTherapy,
} from '@consilium/contracts';
import { MISSING_ITEMS } from '@consilium/contracts/values';
import { type Decision, decide } from './decide';
import type { Reading } from './facts';
import type { Edition, Gate, Offer, TherapyRule } from './rule';
import { evaluate, unknownsIn } from './trace';

export type Verdict =
  | { readonly kind: 'offered'; readonly entry: RecommendationOption }
  | { readonly kind: 'excluded'; readonly entry: ExcludedTherapy }
  | { readonly kind: 'undetermined'; readonly entry: UndeterminedTherapy };

/** The texts a verdict is worded with. */
export type Words = Pick<Edition, 'reasons' | 'caveats'>;

/** A verdict and the step of its rule that decided; infinite where the rule was read to its end. */
export interface Decided {
  readonly verdict: Verdict;
  readonly step: number;
}

/** Missing items in the contract's order, once each. */
export function sortNeeds(needs: readonly MissingItem[]): MissingItem[] {
  return needs.length === 0 ? [] : MISSING_ITEMS.filter((item) => needs.includes(item));
}

function reasonText(words: Words, code: string): string {
  return words.reasons[code] ?? code;
}

function offer(
  rule: TherapyRule,
  step: Offer,
  reading: Reading,
  words: Words,
  trace: ConditionTrace[],
): Verdict {
  const soft =
    step.softened && evaluate(step.softened.when, reading, trace) === true ? step.softened : undefined;
  const caveatCodes = [...step.caveats];
  for (const { caveat, on, when } of rule.caveats) {
    if (evaluate(when, reading, trace) === on) caveatCodes.push(caveat);
  }
  return {
    kind: 'offered',
    entry: {
      therapy: rule.therapy,
      strength: soft?.strength ?? step.strength,
      caveats: caveatCodes.map((code) => words.caveats[code] ?? code),
      caveatCodes,
      statements: [...(soft?.statements ?? step.statements)],
      boardDecision: { required: step.board !== undefined, reasons: step.board ? [step.board] : [] },
      rule: step.rule ?? rule.rule,
      trace,
      provisional: false,
      couldOverturn: [],
    },
  };
}

function undetermined(
  of: { readonly rule: string; readonly therapy: TherapyRule['therapy'] },
  reason: string,
  needs: readonly MissingItem[],
  statements: readonly string[],
  words: Words,
  trace: ConditionTrace[],
): Verdict {
  return {
    kind: 'undetermined',
    entry: {
      therapy: of.therapy,
      needs: sortNeeds(needs),
      reason: reasonText(words, reason),
      reasonCode: reason,
      statements: [...new Set(statements)],
      rule: of.rule,
      trace,
      provisional: false,
      couldOverturn: [],
    },
  };
}

function excluded(
  of: { readonly rule: string; readonly therapy: TherapyRule['therapy'] },
  reason: string,
  statements: readonly string[],
  words: Words,
  trace: ConditionTrace[],
): Verdict {
  return {
    kind: 'excluded',
    entry: {
      therapy: of.therapy,
      reason: reasonText(words, reason),
      reasonCode: reason,
      statements: [...statements],
      rule: of.rule,
      trace,
      provisional: false,
      couldOverturn: [],
    },
  };
}

const statementsAt = (rule: TherapyRule, places: readonly number[]): readonly string[] =>
  places.flatMap((place) => rule.steps[place]?.statements ?? []);

/** One rule over one case: what `decide` reads, in the words of the edition. */
export function applyRule(rule: TherapyRule, reading: Reading, words: Words): Decided {
  const trace: ConditionTrace[] = [];
  const decision = decide(rule, (when) => evaluate(when, reading, trace));
  const verdict = wordsFor(rule, decision, reading, words, trace);
  return { verdict, step: typeof decision.by === 'number' ? decision.by : Number.POSITIVE_INFINITY };
}

function wordsFor(
  rule: TherapyRule,
  decision: Decision,
  reading: Reading,
  words: Words,
  trace: ConditionTrace[],
): Verdict {
  if (decision.kind === 'undetermined') {
    const needs = decision.waitsAt.flatMap((place) => {
      const step = rule.steps[place];
      return step ? unknownsIn(step.when, reading) : [];
    });
    return undetermined(rule, 'waits-for-data', needs, statementsAt(rule, decision.waitsAt), words, trace);
  }
  const step = decision.by === 'otherwise' ? undefined : rule.steps[decision.by];
  if (step?.step === 'offer') return offer(rule, step, reading, words, trace);
  const { reason, statements } = step ?? rule.otherwise;
  return excluded(rule, reason, statements, words, trace);
}

/** The verdict on a therapy where a gate before all rules is closed or cannot be passed yet. */
export function stopAt(
  gate: Gate,
  therapy: TherapyRule['therapy'],
  held: false | 'unknown',
  reading: Reading,
  words: Words,
  trace: readonly ConditionTrace[],
): Verdict {
  const of = { rule: gate.rule, therapy };
  return held === false
    ? excluded(of, gate.closed, gate.statements, words, [...trace])
    : undetermined(of, gate.waiting, unknownsIn(gate.when, reading), gate.statements, words, [...trace]);
}

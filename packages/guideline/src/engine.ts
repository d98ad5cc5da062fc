import type {
  ConditionTrace,
  ExcludedTherapy,
  MissingItem,
  RecommendationOption,
  UndeterminedTherapy,
} from '@consilium/contracts';
import { missingItemSchema } from '@consilium/contracts';
import type { Reading } from './facts';
import type { Edition, Gate, Offer, TherapyRule } from './rule';
import { evaluate, unknownsIn } from './trace';

export type Verdict =
  | { readonly kind: 'offered'; readonly entry: RecommendationOption }
  | { readonly kind: 'excluded'; readonly entry: ExcludedTherapy }
  | { readonly kind: 'undetermined'; readonly entry: UndeterminedTherapy };

/** The texts a verdict is worded with. */
export type Words = Pick<Edition, 'reasons' | 'caveats'>;

/** Needs in the contract's order, once each. */
export function sortNeeds(needs: readonly MissingItem[]): MissingItem[] {
  return missingItemSchema.options.filter((item) => needs.includes(item));
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
  const conditional = rule.caveats.filter((caveat) => evaluate(caveat.when, reading, trace) === caveat.on);
  const caveatCodes = [...step.caveats, ...conditional.map((caveat) => caveat.caveat)];
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
    },
  };
}

/**
 * Reads one rule over one case. The first step that decides gives the verdict; an offer that waits for data lets later
 * steps decide; what still waits at the end is undetermined, with the unknown facts it waits for.
 */
export function applyRule(rule: TherapyRule, reading: Reading, words: Words): Verdict {
  const trace: ConditionTrace[] = [];
  /** Requirements that are unknown: whatever is offered below waits for these, and for these alone. */
  const required: MissingItem[] = [];
  const requiredBy: string[] = [];
  const waiting: MissingItem[] = [];
  const waitingFor: string[] = [];
  let blocked = false;
  let waits = false;
  for (const step of rule.steps) {
    const held = evaluate(step.when, reading, trace);
    if (step.step === 'bar') {
      if (held === true) return excluded(rule, step.reason, step.statements, words, trace);
    } else if (step.step === 'require') {
      if (held === false) return excluded(rule, step.reason, step.statements, words, trace);
      if (held === 'unknown') {
        blocked = true;
        required.push(...unknownsIn(step.when, reading));
        requiredBy.push(...step.statements);
      }
    } else if (held === true) {
      return blocked
        ? undetermined(rule, 'waits-for-data', required, requiredBy, words, trace)
        : offer(rule, step, reading, words, trace);
    } else if (held === 'unknown') {
      waits = true;
      waiting.push(...unknownsIn(step.when, reading));
      waitingFor.push(...step.statements);
    }
  }
  if (waits) {
    const statements = [...requiredBy, ...waitingFor];
    return undetermined(rule, 'waits-for-data', [...required, ...waiting], statements, words, trace);
  }
  return excluded(rule, rule.otherwise.reason, rule.otherwise.statements, words, trace);
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

import type { CaseFacts } from '@consilium/contracts';
import { adviseBy, type Edition, type TherapyRule } from '../../src/index';
import { compareOnWholeSpace, leavesOfSlice, passes, sliceOf } from './slice';
import { casesToldApart } from './told-apart';
import { eachVerdict } from './verdicts';

/** A rule whose reasons and caveats name the step they stand in, so that an answer tells which step decided. */
function labelled(rule: TherapyRule): TherapyRule {
  return {
    ...rule,
    steps: rule.steps.map((step, at) =>
      step.step === 'offer' ? { ...step, caveats: [`step-${at}`] } : { ...step, reason: `step-${at}` },
    ),
    otherwise: { ...rule.otherwise, reason: 'otherwise' },
    caveats: [],
  };
}

export interface StepFound {
  readonly therapy: string;
  readonly rule: string;
  /** `1 bar nec-different-disease`, or `otherwise …`, as it stands in the rule. */
  readonly step: string;
  /** In how many distinguishable cases it decides; for an offer also those that wait for its condition. */
  readonly decides: number;
  /** Without it every answer of the whole space is the same: another step says it too. */
  readonly shadowed: boolean;
}

function without(rule: TherapyRule, at: number): TherapyRule {
  return { ...rule, steps: rule.steps.filter((_step, n) => n !== at) };
}

const withRule = (edition: Edition, changed: TherapyRule): Edition => {
  const swap = (rules: readonly TherapyRule[]) =>
    rules.map((rule) => (rule.therapy === changed.therapy ? changed : rule));
  return { ...edition, rules: swap(edition.rules), listed: swap(edition.listed) };
};

/** Each step of each rule, over every case that its rule can tell apart, all sets of earlier therapies among them. */
export function stepsOf(edition: Edition): readonly StepFound[] {
  return [...edition.rules, ...edition.listed].flatMap((rule) => {
    const marked = sliceOf(withRule(edition, labelled(rule)), rule);
    const decides = new Map<string, number>();
    const isListed = edition.listed.includes(rule);
    // A listed rule shows its offers alone; as a rule among the others every step shows.
    const shown = isListed ? { ...marked, rules: marked.listed, listed: [], gates: [] } : marked;
    for (const facts of casesToldApart([shown], leavesOfSlice(shown), passes(shown))) {
      const decided = decidedBy(shown, facts);
      if (decided) decides.set(decided, (decides.get(decided) ?? 0) + 1);
    }
    const found = rule.steps.map((step, at) => ({
      therapy: rule.therapy as string,
      rule: rule.rule,
      step: `${at + 1} ${step.step} ${step.step === 'offer' ? step.strength : step.reason}`,
      decides: decides.get(`step-${at}`) ?? 0,
      shadowed: compareOnWholeSpace(edition, withRule(edition, without(rule, at)), rule).differs === null,
    }));
    const last = {
      therapy: rule.therapy as string,
      rule: rule.rule,
      step: `otherwise ${rule.otherwise.reason}`,
      decides: decides.get('otherwise') ?? 0,
      shadowed: false,
    };
    return [...found, last];
  });
}

function decidedBy(edition: Edition, facts: CaseFacts): string | undefined {
  const [verdict] = eachVerdict(adviseBy(edition, facts));
  if (!verdict) return undefined;
  return 'strength' in verdict ? verdict.caveatCodes[0] : verdict.reasonCode;
}

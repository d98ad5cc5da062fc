import { BOARD_REASONS, type Recommendation, recommendationFlagSchema } from '@consilium/contracts';
import type { Edition, TherapyRule } from '../src/index';

/** What an edition says that no case can bring out, and why. Should one occur after all, that is a finding too. */
export const unreachable: ReadonlyMap<string, string> = new Map([
  [
    'lu177-dotatate: origin-not-covered',
    'a net below the rule: every case in scope has one of the origins it names',
  ],
  ['R3: waits-for-data', 'the stage is a fact that cannot be left open'],
]);

/** Every code a rule can answer with: reasons to exclude, strengths, board reasons and caveats. */
function codesOf(rule: TherapyRule, { listed = false } = {}): string[] {
  const fromSteps = rule.steps.flatMap((step): string[] => {
    // What is listed only where it applies has no verdict otherwise, so its reasons are not shown.
    if (step.step !== 'offer') return listed ? [] : [step.reason];
    return [step.strength, step.softened?.strength ?? step.strength, step.board ?? [], step.caveats].flat();
  });
  return [
    ...fromSteps,
    ...(listed ? [] : [rule.otherwise.reason]),
    ...rule.caveats.map(({ caveat }) => caveat),
  ];
}

export interface Coverage {
  note(answer: Recommendation): void;
  /** What the edition holds and no answer showed, and what is called unreachable and was shown. */
  faults(): string[];
  /** How many things an answer must show. */
  readonly size: number;
  /** How often each rule offered something. */
  readonly offeredBy: ReadonlyMap<string, number>;
}

/** Counts what came out and holds it against what the edition says: no rule's end is shadowed by another, and no code is dead. */
export function coverageOf(edition: Edition): Coverage {
  const offeredBy = new Map<string, number>();
  const shown = new Map<string, Set<string>>();
  const show = (of: string, code: string) => {
    const codes = shown.get(of);
    if (codes === undefined) shown.set(of, new Set([code]));
    else codes.add(code);
  };
  const expected = new Set([
    ...edition.rules.flatMap((rule) => codesOf(rule).map((code) => `${rule.therapy}: ${code}`)),
    ...edition.listed.flatMap((rule) =>
      codesOf(rule, { listed: true }).map((code) => `${rule.therapy}: ${code}`),
    ),
    ...edition.gates.flatMap(({ rule, closed, waiting }) => [`${rule}: ${closed}`, `${rule}: ${waiting}`]),
    ...BOARD_REASONS.map((reason) => `board: ${reason}`),
    ...recommendationFlagSchema.options.map((flag) => `flag: ${flag}`),
  ]);
  const gates = new Set(edition.gates.map(({ rule }) => rule));
  const needed = [...expected].filter((name) => !unreachable.has(name));

  return {
    note({ options, excluded, undetermined, boardDecisionReasons, flags }) {
      for (const { therapy, rule, strength, caveatCodes, boardDecision } of options) {
        offeredBy.set(rule, (offeredBy.get(rule) ?? 0) + 1);
        show(therapy, strength);
        for (const code of caveatCodes) show(therapy, code);
        for (const reason of boardDecision.reasons) show(therapy, reason);
      }
      for (const list of [excluded, undetermined]) {
        for (const { therapy, rule, reasonCode } of list) show(gates.has(rule) ? rule : therapy, reasonCode);
      }
      for (const reason of boardDecisionReasons) show('board', reason);
      for (const flag of flags) show('flag', flag);
    },
    faults() {
      const names = new Set([...shown].flatMap(([of, codes]) => [...codes].map((code) => `${of}: ${code}`)));
      return [
        ...needed.filter((name) => !names.has(name)).map((name) => `never shown: ${name}`),
        ...[...unreachable.keys()]
          .filter((name) => names.has(name))
          .map((name) => `called unreachable, and shown: ${name}`),
      ];
    },
    size: needed.length,
    offeredBy,
  };
}

import type { CaseFacts, MissingItem, Recommendation } from '@consilium/contracts';

/** Written by hand from the contract, apart from what the engine derives: what each unknown fact may turn out to be. */

const GEP_SITES = {
  C17: ['C17.0', 'C17.2'],
  C18: ['C18.0', 'C18.1', 'C18.3', 'C18.4', 'C18.6'],
  C26: ['C16.2', 'C17.0', 'C17.2', 'C18.0', 'C18.1', 'C18.4', 'C18.7', 'C20.9', 'C25.1'],
} as const;
const COARSE = /^(?:C17\.[4-9]|C18\.[89]|C26\.[089])$/;

export type Learned = Partial<CaseFacts>;
type Choice = readonly [MissingItem | 'functional', readonly Learned[]];

/** Each unknown fact of a case with everything it may turn out to be. */
export function choicesOf(facts: CaseFacts): Choice[] {
  const site = facts.primarySite;
  const choices: Choice[] = [
    [
      'unknownPrimaryGepSuspected',
      site === 'C80.9' && typeof facts.unknownPrimaryGepSuspected !== 'boolean'
        ? [true, false].map((value) => ({ unknownPrimaryGepSuspected: value }))
        : [],
    ],
    [
      'primarySite.subsite',
      COARSE.test(site)
        ? GEP_SITES[site.slice(0, 3) as keyof typeof GEP_SITES].map((code) => ({ primarySite: code }))
        : [],
    ],
    [
      'differentiation',
      facts.differentiation === 'unknown' ? [{ differentiation: 'well' }, { differentiation: 'poor' }] : [],
    ],
    [
      'ki67Percent',
      facts.ki67Percent === null ? [2.9, 3, 10.1, 20.1, 55.1].map((value) => ({ ki67Percent: value })) : [],
    ],
    [
      'mitosesPer10Hpf',
      facts.mitosesPer10Hpf === null ? [1, 2, 21].map((value) => ({ mitosesPer10Hpf: value })) : [],
    ],
    ['tumorVolume', facts.tumorVolume === 'unknown' ? [{ tumorVolume: 'low' }, { tumorVolume: 'high' }] : []],
    ['sstr', facts.sstr === 'unknown' ? [{ sstr: 'positive' }, { sstr: 'negative' }] : []],
    ['functional', facts.functional === null ? [{ functional: true }, { functional: false }] : []],
  ];
  return choices.filter(([, values]) => values.length > 0);
}

export interface Completion {
  readonly learned: ReadonlySet<MissingItem | 'functional'>;
  readonly facts: CaseFacts;
}

/** Every case that learning any of the unknown facts could lead to, the case itself first. */
export function completionsByHand(facts: CaseFacts): Completion[] {
  let cases: Completion[] = [{ learned: new Set(), facts }];
  for (const [item, values] of choicesOf(facts)) {
    const more = cases.flatMap((one) =>
      values.map((value) => ({
        learned: new Set([...one.learned, item]),
        facts: { ...one.facts, ...value },
      })),
    );
    cases = [...cases, ...more];
  }
  return cases;
}

export interface Marked {
  readonly verdict: string;
  readonly provisional: boolean;
  readonly couldOverturn: readonly MissingItem[];
}

/** Each therapy's kind of verdict, with strength and board reasons where it is offered. */
export function verdicts(advice: Recommendation): Map<string, Marked> {
  const marked = (
    verdict: string,
    entry:
      | Recommendation['excluded'][number]
      | Recommendation['options'][number]
      | Recommendation['undetermined'][number],
  ) => ({
    verdict,
    provisional: entry.provisional ?? false,
    couldOverturn: entry.couldOverturn ?? [],
  });
  return new Map([
    ...advice.options.map(
      (entry) =>
        [entry.therapy, marked([entry.strength, ...entry.boardDecision.reasons].join(' '), entry)] as const,
    ),
    ...advice.excluded.map((entry) => [entry.therapy, marked('excluded', entry)] as const),
    ...advice.undetermined.map((entry) => [entry.therapy, marked('undetermined', entry)] as const),
  ]);
}

import {
  type CaseFacts,
  type Recommendation,
  recommendationSchema,
  type TherapyId,
  therapyClassOf,
} from '@consilium/contracts';
import { originOf } from '../src/index';

/** The equivalence classes of each fact: one value for each stretch on which no rule can tell two values apart, and the edges. */
const classes = {
  site: [
    { primarySite: 'C16.2' },
    { primarySite: 'C17.0' },
    { primarySite: 'C25.1' },
    { primarySite: 'C17.2' },
    { primarySite: 'C18.2' },
    { primarySite: 'C20.9' },
    { primarySite: 'C18.4' },
    { primarySite: 'C18.9' },
    { primarySite: 'C80.9', unknownPrimaryGepSuspected: true },
    { primarySite: 'C80.9', unknownPrimaryGepSuspected: null },
    { primarySite: 'C34.1' },
  ],
  ki67Percent: [null, 2.9, 3, 10, 10.1, 20.1, 55.1],
  mitosesPer10Hpf: [null, 1, 2, 21],
  differentiation: ['well', 'poor', 'unknown'],
  sstr: ['positive', 'negative', 'unknown'],
  stage: ['localized-resectable', 'metastatic'],
  diseaseStatus: ['treatment-naive', 'stable', 'progressive'],
  tumorVolume: ['low', 'high', 'unknown'],
  priorTherapies: [
    [],
    ['octreotide-lar'],
    ['lanreotide-autogel'],
    ['everolimus'],
    ['sunitinib'],
    ['lu177-dotatate'],
    ['everolimus-octreotide-combination'],
    ['cytotoxic-chemotherapy', 'captem'],
    ['etoposide-cisplatin'],
    ['etoposide-cisplatin', 'irinotecan-cisplatin'],
    ['lanreotide-autogel', 'everolimus', 'sunitinib', 'lu177-dotatate', 'captem', 'cytotoxic-chemotherapy'],
    ['5fu-based-chemotherapy', 'etoposide-cisplatin'],
  ],
  proposedTherapies: [[], ['lu177-dotatate']],
} as const;

const dimensions = Object.values(classes);
/** How many cases the space holds. */
export const spaceSize = dimensions.reduce((product, values) => product * values.length, 1);

/** The case at a place of the space, 0 to `spaceSize - 1`. */
export function caseAt(index: number): CaseFacts {
  let rest = index;
  const pick = <Value>(values: readonly Value[]): Value => {
    const value = values[rest % values.length] as Value;
    rest = Math.floor(rest / values.length);
    return value;
  };
  return {
    ...pick<(typeof classes.site)[number]>(classes.site),
    ki67Percent: pick(classes.ki67Percent),
    mitosesPer10Hpf: pick(classes.mitosesPer10Hpf),
    differentiation: pick(classes.differentiation),
    sstr: pick(classes.sstr),
    stage: pick(classes.stage),
    diseaseStatus: pick(classes.diseaseStatus),
    tumorVolume: pick(classes.tumorVolume),
    functional: false,
    priorTherapies: [...pick<readonly TherapyId[]>(classes.priorTherapies)],
    proposedTherapies: [...pick<readonly TherapyId[]>(classes.proposedTherapies)],
  };
}

const lowGradeOnly: readonly TherapyId[] = [
  'octreotide-lar',
  'lanreotide-autogel',
  'everolimus',
  'sunitinib',
  'lu177-dotatate',
  'cytotoxic-chemotherapy',
  'captem',
];
const analogs: readonly TherapyId[] = ['octreotide-lar', 'lanreotide-autogel'];
const named: readonly TherapyId[] = [
  ...lowGradeOnly,
  '5fu-based-chemotherapy',
  'etoposide-cisplatin',
  'irinotecan-cisplatin',
];
const unknownValues = new Set<unknown>([null, 'unknown', 'indeterminate']);

/** What must hold of every answer, each in words; `seen` counts how often its situation arose, so that none holds for want of cases. */
export const invariants: Readonly<
  Record<string, (facts: CaseFacts, answer: Recommendation) => boolean | 'not-arisen'>
> = {
  'each therapy of the guideline has one verdict, and no therapy has two': (
    _facts,
    { options, excluded, undetermined },
  ) => {
    const all = [...options, ...excluded, ...undetermined].map(({ therapy }) => therapy);
    return new Set(all).size === all.length && named.every((therapy) => all.includes(therapy));
  },
  'PRRT is offered outside midgut only with its own board reason, and then the case needs the board': (
    facts,
    answer,
  ) => {
    const prrt = answer.options.find(({ therapy }) => therapyClassOf(therapy) === 'radioligand');
    if (!prrt || originOf(facts.primarySite) === 'midgut') return 'not-arisen';
    return (
      prrt.boardDecision.required && prrt.boardDecision.reasons.length > 0 && answer.boardDecisionRequired
    );
  },
  'PRRT that the board is asked about outside midgut needs the board, whatever else holds': (
    facts,
    answer,
  ) =>
    !facts.proposedTherapies?.includes('lu177-dotatate') || originOf(facts.primarySite) === 'midgut'
      ? 'not-arisen'
      : answer.boardDecisionRequired,
  'no therapy of grade 1-2 is offered for NET G3 or NEC': (_facts, { whoGrade, options }) =>
    whoGrade === 'NET-G3' || whoGrade === 'NEC'
      ? options.every(({ therapy }) => !lowGradeOnly.includes(therapy))
      : 'not-arisen',
  'nothing systemic that was used before is offered again, but for an analog continued in stable disease': (
    facts,
    { options },
  ) => {
    if (facts.priorTherapies.length === 0) return 'not-arisen';
    return options.every(
      ({ therapy }) =>
        !facts.priorTherapies.includes(therapy) ||
        (facts.diseaseStatus === 'stable' && analogs.includes(therapy)),
    );
  },
  'the case needs the board exactly when it has a reason, and holds the reasons of its options': (
    _facts,
    answer,
  ) =>
    answer.boardDecisionRequired === answer.boardDecisionReasons.length > 0 &&
    answer.options.every(({ boardDecision }) =>
      boardDecision.reasons.every((reason) => answer.boardDecisionReasons.includes(reason)),
    ),
  'no condition is false because its fact is not known': (
    _facts,
    { trace, options, excluded, undetermined },
  ) =>
    [trace, ...[...options, ...excluded, ...undetermined].map((verdict) => verdict.trace)]
      .flat()
      .every(({ held, value }) => held !== false || !unknownValues.has(value)),
};

export interface Proof {
  readonly cases: number;
  /** Words of the invariant and the first case that breaks it; null when all hold. */
  readonly broken: { readonly invariant: string; readonly facts: CaseFacts } | null;
  /** How often the situation of each invariant arose. */
  readonly arisen: ReadonlyMap<string, number>;
  /** How often each rule offered something. */
  readonly offeredBy: ReadonlyMap<string, number>;
}

/** Walks the space in steps of `stride` (1: all of it), and checks the schema of every thousandth answer. */
export function prove(
  recommend: (facts: CaseFacts) => Recommendation,
  { stride = 1, onProgress = (_done: number) => {} } = {},
): Proof {
  const arisen = new Map<string, number>(Object.keys(invariants).map((words) => [words, 0]));
  const offeredBy = new Map<string, number>();
  let cases = 0;
  for (let index = 0; index < spaceSize; index += stride) {
    const facts = caseAt(index);
    const answer = recommend(facts);
    for (const [words, holds] of Object.entries(invariants)) {
      const held = holds(facts, answer);
      if (held === false) return { cases, broken: { invariant: words, facts }, arisen, offeredBy };
      if (held === true) arisen.set(words, (arisen.get(words) ?? 0) + 1);
    }
    for (const { rule } of answer.options) offeredBy.set(rule, (offeredBy.get(rule) ?? 0) + 1);
    if (cases % 1000 === 0 && !recommendationSchema.safeParse(answer).success) {
      return { cases, broken: { invariant: 'every answer passes the schema', facts }, arisen, offeredBy };
    }
    cases += 1;
    if (cases % 100_000 === 0) onProgress(cases);
  }
  return { cases, broken: null, arisen, offeredBy };
}

import type { CaseFacts, TherapyId } from '@consilium/contracts';
import { adviseBy, type Condition, type Edition } from '@consilium/guideline';

/**
 * The two-valued part of an edition: all of its therapy rules, over cases in which every fact they ask for is known. It
 * is taken from the content, step by step, so that other engines can be given the same rules.
 */

/** `not` stands where a step excludes unless its condition holds. */
export type TwoValued = Condition | { readonly kind: 'not'; readonly of: readonly [Condition] };
export interface Row {
  readonly when: readonly TwoValued[];
  /** `offered STRENGTH` or `excluded REASON`. */
  readonly answer: string;
}
export interface RuleTable {
  readonly therapy: TherapyId;
  /** Read from the top; the first whose conditions all hold gives the answer. */
  readonly rows: readonly Row[];
  readonly otherwise: string;
}

export function tablesOf(edition: Edition): readonly RuleTable[] {
  return edition.rules.map((rule) => ({
    therapy: rule.therapy,
    rows: rule.steps.flatMap((step): Row[] => {
      if (step.step === 'bar') return [{ when: [step.when], answer: `excluded ${step.reason}` }];
      if (step.step === 'require') {
        return [{ when: [{ kind: 'not', of: [step.when] }], answer: `excluded ${step.reason}` }];
      }
      const { softened } = step;
      const plain: Row = { when: [step.when], answer: `offered ${step.strength}` };
      return softened
        ? [{ when: [step.when, softened.when], answer: `offered ${softened.strength}` }, plain]
        : [plain];
    }),
    otherwise: `excluded ${rule.otherwise.reason}`,
  }));
}

/** What the other engines read: grade, origin and what counts as used are worked out for them beforehand. */
export interface Known {
  readonly [fact: string]: unknown;
  readonly prior: readonly TherapyId[];
  readonly used: readonly TherapyId[];
}

export function knownOf(edition: Edition, facts: CaseFacts): Known {
  const { embryonicOrigin, whoGrade } = adviseBy(edition, facts);
  const prior = facts.priorTherapies;
  const used = [...new Set(prior.flatMap((id) => [id, ...(edition.parts[id] ?? [])]))];
  const { primarySite, differentiation, sstr, stage, diseaseStatus, tumorVolume, ki67Percent, functional } =
    facts;
  return {
    ...{ primarySite, differentiation, sstr, stage, diseaseStatus, tumorVolume, ki67Percent, functional },
    ...{ embryonicOrigin, whoGrade, prior, used },
  };
}

/** Our answer in the words of a table, therapy by therapy in the order of the rules. */
export function answersOf(edition: Edition, facts: CaseFacts): string[] {
  const advice = adviseBy(edition, facts);
  const said = new Map<string, string>([
    ...advice.options.map(({ therapy, strength }): [string, string] => [therapy, `offered ${strength}`]),
    ...advice.excluded.map(({ therapy, reasonCode }): [string, string] => [
      therapy,
      `excluded ${reasonCode}`,
    ]),
    ...advice.undetermined.map(({ therapy }): [string, string] => [therapy, 'undetermined']),
  ]);
  return edition.rules.map(({ therapy }) => said.get(therapy) ?? 'none');
}

const sites = ['C16.2', 'C17.0', 'C25.1', 'C17.2', 'C18.2', 'C20.9'];
const pathologies = [
  ...[2.9, 3, 10, 10.1, 20, 20.1, 55, 55.1].map((ki67Percent) => ({
    differentiation: 'well' as const,
    ki67Percent,
  })),
  { differentiation: 'poor' as const, ki67Percent: 20.1 },
  { differentiation: 'poor' as const, ki67Percent: 55.1 },
];
const courses: TherapyId[][] = [
  [],
  ['octreotide-lar'],
  ['lanreotide-autogel'],
  ['everolimus'],
  ['sunitinib'],
  ['lu177-dotatate'],
  ['cytotoxic-chemotherapy', 'captem'],
  ['everolimus-octreotide-combination'],
  ['etoposide-cisplatin'],
  ['etoposide-cisplatin', 'irinotecan-cisplatin'],
  ['5fu-based-chemotherapy', 'lanreotide-autogel', 'everolimus', 'captem'],
];

/** Every case of the subset: in scope with a known origin, advanced, of settled grade, nothing unknown. */
export function casesOfSubset(): CaseFacts[] {
  return sites.flatMap((primarySite) =>
    pathologies.flatMap((pathology) =>
      courses.flatMap((priorTherapies) =>
        (['positive', 'negative'] as const).flatMap((sstr) =>
          (['treatment-naive', 'stable', 'progressive'] as const).flatMap((diseaseStatus) =>
            (['low', 'intermediate', 'high'] as const).map(
              (tumorVolume): CaseFacts => ({
                primarySite,
                ...pathology,
                mitosesPer10Hpf: pathology.ki67Percent > 20 ? 25 : 5,
                priorTherapies,
                sstr,
                diseaseStatus,
                tumorVolume,
                stage: 'metastatic',
                functional: false,
              }),
            ),
          ),
        ),
      ),
    ),
  );
}

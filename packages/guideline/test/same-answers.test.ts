import { createHash } from 'node:crypto';
import type { CaseFacts, Recommendation, TherapyId } from '@consilium/contracts';
import { expect, it } from 'vitest';
import { edition, recommend } from '../src/index';

/**
 * Edition 1.1.0 completes what is shown beside an answer and leaves every answer of 1.0.0 as it was. The digests were
 * taken with 1.0.0: per therapy, over a fixed sample of cases, its verdict with strength, needs and board reasons. A
 * change of a rule changes them, and belongs into a new edition with digests of its own.
 */
const ANSWERS_OF_1_0_0: Readonly<Record<string, string>> = {
  '5fu-based-chemotherapy': 'e35a9f99012a96d6',
  captem: '06cf5679b3a4d160',
  'cytotoxic-chemotherapy': '4a228729bcefaf4c',
  'etoposide-cisplatin': '74c2446ebcbc9e2c',
  everolimus: 'f71c5a96f0e335ab',
  'everolimus-octreotide-combination': '355b3764c8c71ad2',
  folfiri: '355b3764c8c71ad2',
  folfox: '355b3764c8c71ad2',
  'ipilimumab-nivolumab': '355b3764c8c71ad2',
  'irinotecan-cisplatin': '8390cc8a3fd98964',
  'lanreotide-autogel': 'f12bb343c50d32d0',
  'lu177-dotatate': '848767ff4528600d',
  'octreotide-lar': 'bda14c49e753e485',
  'sstr-imaging': '60842808dd4af0ea',
  'streptozocin-5fu': '355b3764c8c71ad2',
  sunitinib: '44c7b1e3e2b79c05',
  'surgery-or-endoscopic-resection': '2398b0819882c415',
  'the case': 'b9682431aa5deda9',
};

const sites: readonly Pick<CaseFacts, 'primarySite' | 'unknownPrimaryGepSuspected'>[] = [
  ...['C16.2', 'C17.0', 'C25.1', 'C17.2', 'C18.0', 'C18.1', 'C18.4', 'C18.9', 'C20.9', 'C34.1'].map(
    (primarySite) => ({ primarySite }),
  ),
  { primarySite: 'C80.9', unknownPrimaryGepSuspected: true },
  { primarySite: 'C80.9', unknownPrimaryGepSuspected: null },
];
const pathologies: readonly Pick<CaseFacts, 'differentiation' | 'ki67Percent' | 'mitosesPer10Hpf'>[] = (
  ['well', 'poor', 'unknown'] as const
).flatMap((differentiation) =>
  (
    [
      [null, null],
      [2.9, 1],
      [10, 2],
      [10.1, null],
      [20, 20],
      [20.1, 20],
      [55.1, 30],
      [1, 25],
    ] as const
  ).map(([ki67Percent, mitosesPer10Hpf]) => ({ differentiation, ki67Percent, mitosesPer10Hpf })),
);
const priors: readonly (readonly TherapyId[])[] = [
  [],
  ['octreotide-lar'],
  ['lanreotide-autogel', 'everolimus'],
  ['sunitinib', 'lu177-dotatate'],
  ['everolimus-octreotide-combination'],
  ['captem', 'cytotoxic-chemotherapy'],
  ['etoposide-cisplatin'],
  ['5fu-based-chemotherapy', 'etoposide-cisplatin', 'irinotecan-cisplatin'],
];
const settings: readonly Pick<CaseFacts, 'stage' | 'diseaseStatus' | 'tumorVolume' | 'sstr'>[] = (
  ['treatment-naive', 'stable', 'progressive'] as const
).flatMap((diseaseStatus) =>
  (['low', 'high', 'unknown'] as const).flatMap((tumorVolume) =>
    (['positive', 'negative', 'unknown'] as const).map((sstr) => ({
      stage: sstr === 'unknown' ? ('locally-advanced' as const) : ('metastatic' as const),
      diseaseStatus,
      tumorVolume,
      sstr,
    })),
  ),
);
/** Coprime to the size of every dimension above: each value meets each other. */
const STRIDE = 11;

function sample(): CaseFacts[] {
  const cases: CaseFacts[] = [];
  let at = 0;
  for (const site of sites)
    for (const pathology of pathologies)
      for (const priorTherapies of priors)
        for (const setting of settings) {
          at += 1;
          if (at % STRIDE !== 0) continue;
          const others = { functional: null, priorTherapies: [...priorTherapies] };
          cases.push({ ...site, ...pathology, ...setting, ...others, proposedTherapies: ['lu177-dotatate'] });
        }
  const resectable = cases
    .slice(0, 60)
    .map((facts) => ({ ...facts, stage: 'localized-resectable' as const }));
  return [...cases, ...resectable];
}

function verdicts(answer: Recommendation): [string, string][] {
  const { inScope, whoGrade, boardDecisionReasons, missingData, flags } = answer;
  return [
    ...answer.options.map(({ therapy, strength, boardDecision }): [string, string] => [
      therapy,
      `${strength} ${boardDecision.reasons.join()}`,
    ]),
    ...answer.excluded.map(({ therapy }): [string, string] => [therapy, 'excluded']),
    ...answer.undetermined.map(({ therapy, needs }): [string, string] => [therapy, `waits ${needs.join()}`]),
    ['the case', [inScope, whoGrade, boardDecisionReasons, missingData, flags].join(' ')],
  ];
}

it('every therapy keeps the answers that edition 1.0.0 gave, in a sample of 5,715 cases', {
  timeout: 60_000,
}, () => {
  const answers = new Map<string, string[]>();
  const lines = (therapy: string): string[] => {
    const found = answers.get(therapy) ?? [];
    answers.set(therapy, found);
    return found;
  };
  const cases = sample();
  for (const [index, facts] of cases.entries())
    for (const [therapy, verdict] of verdicts(recommend(facts))) lines(therapy).push(`${index} ${verdict}`);
  const digest = (all: string[]) => createHash('sha256').update(all.join('\n')).digest('hex').slice(0, 16);
  expect(edition.edition).toBe('1.1.0');
  expect(cases).toHaveLength(5_715);
  expect(Object.fromEntries([...answers].map(([therapy, all]) => [therapy, digest(all)]))).toEqual(
    ANSWERS_OF_1_0_0,
  );
});

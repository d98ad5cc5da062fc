import type { CaseFacts } from '@consilium/contracts';
import { recommend } from '@consilium/guideline';
import { expect, test } from 'vitest';
import { strongestFirst } from './strength';

const afterLanreotide: CaseFacts = {
  primarySite: 'C17.2',
  differentiation: 'well',
  ki67Percent: 5,
  mitosesPer10Hpf: 3,
  sstr: 'positive',
  stage: 'metastatic',
  diseaseStatus: 'progressive',
  tumorVolume: 'low',
  functional: false,
  priorTherapies: ['lanreotide-autogel'],
};
const shown = (facts: CaseFacts) =>
  recommend(facts)
    .options.toSorted(strongestFirst)
    .map(({ therapy }) => therapy);

test('what is recommended outright stands before what is generally recommended: PRRT first in midgut', () => {
  expect(shown(afterLanreotide)).toEqual(['lu177-dotatate', 'everolimus', 'cytotoxic-chemotherapy']);
});

test('what the board alone may decide stands last, and equals stay in the order of the rules', () => {
  expect(shown({ ...afterLanreotide, primarySite: 'C25.1' })).toEqual([
    'everolimus',
    'sunitinib',
    'cytotoxic-chemotherapy',
    'captem',
    'lu177-dotatate',
  ]);
});

import type { ClinicalFacts } from '@consilium/contracts';
import { factsForGuideline, recommend } from '@consilium/guideline';
import { expect, test } from 'vitest';
import { missingEffects } from './missing-effects';

const clinical: ClinicalFacts = {
  primarySite: 'C25.1',
  unknownPrimaryGepSuspected: null,
  differentiation: 'well',
  ki67Percent: 8,
  mitoses: 4,
  mitosesUnit: '2mm2',
  pathologyOn: null,
  sstr: 'unknown',
  sstrTracer: null,
  sstrOn: null,
  stage: 'metastatic',
  diseaseStatus: 'progressive',
  tumorVolume: 'low',
  hepaticInvolvementPercent: null,
  functional: false,
  syndrome: '',
  priorLines: [],
  proposedTherapies: [],
  ecog: null,
  egfr: null,
  hemoglobin: null,
  platelets: null,
  measurements: [],
  comorbidity: '',
  patientWish: '',
  summary: '',
};
const adviceOn = (changes: Partial<ClinicalFacts>) => {
  const facts = { ...clinical, ...changes };
  const asked = factsForGuideline(facts).facts;
  if (asked === null) throw new Error('The test needs facts that the guideline can answer.');
  return { facts, recommendation: recommend(asked) };
};
const effectsOf = ({ facts, recommendation }: ReturnType<typeof adviceOn>) =>
  missingEffects(recommendation, facts);

test('a missing receptor says which therapies hang on it, and that the board does', () => {
  expect(effectsOf(adviceOn({}))).toEqual([
    {
      item: 'sstr',
      fact: 'sstr',
      alone: [{ says: 'board' }, { says: 'verdicts', therapies: ['lanreotide-autogel', 'lu177-dotatate'] }],
      together: [],
    },
  ]);
});

test('what changes nothing is said to, and what waits for other data too', () => {
  expect(effectsOf(adviceOn({ stage: 'localized-resectable' }))[0]?.alone).toEqual([{ says: 'nothing' }]);
  const receptor = effectsOf(adviceOn({ ki67Percent: null, mitoses: null })).find(
    ({ item }) => item === 'sstr',
  );
  expect(receptor?.alone).toEqual([]);
  expect(receptor?.together.map(({ says }) => says)).toEqual(['board', 'verdicts']);
});

test('advice of another edition, or to other facts, says only what waits in it', () => {
  const { facts, recommendation } = adviceOn({});
  const waits = [{ says: 'waiting', therapies: ['lu177-dotatate'] }];
  const earlier = {
    ...recommendation,
    guideline: { ...recommendation.guideline, contentHash: 'sha256:of-another' },
  };
  expect(missingEffects(earlier, facts)[0]?.alone).toEqual(waits);
  expect(missingEffects(recommendation, { ...facts, tumorVolume: 'high' })[0]?.alone).toEqual(waits);
});

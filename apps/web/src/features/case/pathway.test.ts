import type { CaseFacts } from '@consilium/contracts';
import { recommend } from '@consilium/guideline';
import { expect, test } from 'vitest';
import { pathwayOf } from './pathway';

const facts: CaseFacts = {
  primarySite: 'C25.1',
  differentiation: 'well',
  ki67Percent: 8,
  mitosesPer10Hpf: 4,
  sstr: 'positive',
  stage: 'metastatic',
  diseaseStatus: 'progressive',
  tumorVolume: 'low',
  functional: false,
  priorTherapies: [],
};
const statesOf = (changed: Partial<CaseFacts>) => {
  const all = { ...facts, ...changed };
  return Object.fromEntries(pathwayOf(recommend(all), all).map(({ id, state }) => [id, state]));
};

test('where all is known every node is taken', () => {
  expect(new Set(Object.values(statesOf({})))).toEqual(new Set(['taken']));
});

test('a site outside the scope closes the way at once', () => {
  expect(new Set(Object.values(statesOf({ primarySite: 'C34.1' })))).toEqual(new Set(['closed']));
});

test('what is not known waits, and does not close the way', () => {
  expect(statesOf({ sstr: 'unknown', primarySite: 'C18.9', tumorVolume: 'unknown' })).toMatchObject({
    scope: 'taken',
    origin: 'waiting',
    sstr: 'waiting',
    volume: 'waiting',
    status: 'taken',
  });
});

test('a resectable tumor ends the way before status, SSTR and volume', () => {
  expect(statesOf({ stage: 'localized-resectable' })).toMatchObject({
    stage: 'taken',
    status: 'closed',
    sstr: 'closed',
  });
});

test('indices two grades apart leave the grade waiting though it has a name', () => {
  expect(statesOf({ ki67Percent: 1, mitosesPer10Hpf: 25 })).toMatchObject({ grade: 'waiting' });
});

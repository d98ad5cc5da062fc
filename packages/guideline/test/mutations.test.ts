import { expect, test } from 'vitest';
import { edition } from '../src/index';
import { mutantsOf } from './proof/mutations';
import { LEAST_CAUGHT } from './proof/report';
import { coveringSubset } from './proof/subset';
import { mutantsFound } from './proof/tasks';
import { trials } from './proof/trial';

// `npm run prove` tries every mutant; here one of many, spread over all kinds and rules.
const EVERY = 41;

test('editions that are wrong in one place are caught, but for those that answer every case alike', {
  timeout: 120_000,
}, () => {
  const mutants = mutantsOf(edition).filter((_mutant, at) => at % EVERY === 0);
  const { tried, uncaught } = mutantsFound(mutants, trials(edition, coveringSubset(edition)));
  const equal = uncaught.filter(({ equalIn }) => equalIn !== null);
  expect(tried).toBeGreaterThan(40);
  expect(equal.length).toBeLessThan(tried * 0.2);
  expect(1 - (uncaught.length - equal.length) / (tried - equal.length)).toBeGreaterThanOrEqual(LEAST_CAUGHT);
});

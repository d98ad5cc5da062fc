import { buildFacts } from '@consilium/testing/test-board';
import { expect, test } from 'vitest';
import { completeness } from './completeness';

test('a draft without a primary is not complete, whatever no recommendation has missed yet', () => {
  const { missing, percent } = completeness(buildFacts({ primarySite: null, stage: null }), null);
  expect(missing).toBeGreaterThanOrEqual(2);
  expect(percent).toBeLessThan(100);
});

test('an unknown fact that the recommendation does not miss leaves the case complete', () => {
  expect(completeness(buildFacts({ functional: null }), 0)).toEqual({ missing: 0, percent: 100 });
});

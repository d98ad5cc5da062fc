import fc from 'fast-check';
import { expect, it } from 'vitest';
import { recommend } from '../src/index';
import { caseFacts } from './arbitrary';
import { disagreement } from './disagreement';

it('agrees with a plain second reading of the contract on 30,000 random cases', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(caseFacts, (facts) => {
      expect(disagreement(facts, recommend(facts))).toBeNull();
    }),
    { numRuns: 30_000 },
  );
});

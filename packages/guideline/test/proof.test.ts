import { expect, test } from 'vitest';
import { recommend } from '../src/index';
import { prove } from './proof';

// A prime stride meets every value of every dimension with every other; `npm run prove` walks all of it.
const stride = 37;

test('the invariants hold on a covering part of the whole space, and each of their situations arises', () => {
  const { broken, arisen, offeredBy } = prove(recommend, { stride });
  expect(broken).toBeNull();
  for (const [words, count] of arisen) expect(count, words).toBeGreaterThan(100);
  for (const rule of ['R3', 'R4', 'R5', 'R6', 'R7', 'R8', 'R9', 'R10', 'R11'])
    expect(offeredBy.get(rule), rule).toBeGreaterThan(0);
}, 60_000);

test('an engine that loses the board flag of PRRT is caught', () => {
  const { broken } = prove(
    (facts) => ({ ...recommend(facts), boardDecisionRequired: false, boardDecisionReasons: [] }),
    { stride },
  );
  expect(broken?.invariant).toMatch(/PRRT|board/u);
}, 60_000);

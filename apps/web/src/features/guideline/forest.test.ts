import { edition, LATER_EVIDENCE } from '@consilium/guideline';
import { expect, test } from 'vitest';
import { AXIS, placeOf, ratioText } from './forest';

test('the axis is logarithmic: halving and doubling are equally far from no difference', () => {
  expect(placeOf(1) - placeOf(0.5)).toBeCloseTo(placeOf(2) - placeOf(1), 0);
});

test('every interval of the guideline and of the later evidence fits on the axis', () => {
  const lines = [
    ...edition.knowledge.trials.flatMap(({ comparison }) => (comparison ? [comparison] : [])),
    ...LATER_EVIDENCE.flatMap(({ figures }) => figures),
  ];
  expect(lines.length).toBeGreaterThan(7);
  for (const { hazardRatio, ci95 } of lines) {
    expect(ci95?.low ?? hazardRatio).toBeGreaterThanOrEqual(AXIS.low);
    expect(ci95?.high ?? hazardRatio).toBeLessThanOrEqual(AXIS.high);
  }
});

test('a ratio is written with its interval, and without one it says so', () => {
  expect(ratioText({ hazardRatio: 0.34, ci95: { low: 0.2, high: 0.59 } }, 'no CI')).toBe('0.34 (0.20–0.59)');
  expect(ratioText({ hazardRatio: 0.77, ci95: null }, 'no CI')).toBe('0.77 (no CI)');
  expect(ratioText({ hazardRatio: 0.276, ci95: { low: 0.182, high: 0.418 } }, '')).toBe(
    '0.276 (0.182–0.418)',
  );
});

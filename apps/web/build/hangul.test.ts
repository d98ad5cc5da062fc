import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { inFrequentUse, ksx1001, ranges } from './hangul';

const slices = readFileSync(
  createRequire(import.meta.url).resolve(
    'pretendard/dist/web/variable/pretendardvariable-dynamic-subset.css',
  ),
  'utf8',
);

test('the syllables of KS X 1001 are all there, and the common ones come first', () => {
  expect(ksx1001).toHaveLength(2350);
  const ordered = inFrequentUse(ksx1001, slices);
  expect([...ordered].sort()).toEqual([...ksx1001].sort());
  for (const common of '가이다시지') expect(ordered.indexOf(common)).toBeLessThan(100);
  for (const seldom of '뷁쀍힣') expect(ordered.slice(0, 2000)).not.toContain(seldom);
});

test('signs that follow one another are one range', () => {
  expect(ranges([...'가각간'])).toBe('U+ac00-ac01,U+ac04');
  expect(ranges([...'cab'])).toBe('U+61-63');
});

import { expect, test } from 'vitest';
import { repeatedOptions } from './repeated-options';

const offered = ['Sunitinib', '177Lu-DOTATATE (PRRT)'];
const free = (...labels: string[]) =>
  labels.map((label, key) => ({ key, label, therapyClass: 'other' as const }));
const repeated = (...labels: string[]) => [...repeatedOptions(free(...labels), offered)];

test('an option that reads as one of the recommendation would split its votes', () => {
  expect(repeated('sunitinib', '간동맥 색전술', ' Ｓｕｎｉｔｉｎｉｂ ', '177Lu DOTATATE PRRT')).toEqual([
    0, 2, 3,
  ]);
});

test('of two that read the same the second is the repeat, whatever its class; empty ones are none', () => {
  expect(repeated('색전술', '', '색전술.', '')).toEqual([2]);
});

test('a name with more to it is another option', () => {
  expect(repeated('Sunitinib 25 mg', 'Sunitinib, 이후 재평가')).toEqual([]);
});

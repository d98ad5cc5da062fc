import type { Strength } from '@consilium/contracts';
import { expect, test } from 'vitest';
import { strongestFirst } from './strength';

/** Options as the rules list them, therapy and strength, and as they are shown. */
const shown = (...options: [string, Strength][]) =>
  options
    .map(([therapy, strength]) => ({ therapy, strength }))
    .toSorted(strongestFirst)
    .map(({ therapy }) => therapy);

test('what is recommended outright stands before what is generally recommended: PRRT first in midgut', () => {
  expect(
    shown(
      ['everolimus', 'generally-recommended'],
      ['lu177-dotatate', 'recommended'],
      ['cytotoxic-chemotherapy', 'feasible-option'],
    ),
  ).toEqual(['lu177-dotatate', 'everolimus', 'cytotoxic-chemotherapy']);
});

test('what the board alone may decide stands last, and equals stay in the order of the rules', () => {
  expect(
    shown(
      ['everolimus', 'generally-recommended'],
      ['sunitinib', 'generally-recommended'],
      ['lu177-dotatate', 'cautious-board-only'],
      ['cytotoxic-chemotherapy', 'feasible-option'],
      ['captem', 'feasible-option'],
    ),
  ).toEqual(['everolimus', 'sunitinib', 'cytotoxic-chemotherapy', 'captem', 'lu177-dotatate']);
});

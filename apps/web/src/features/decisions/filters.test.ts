import type { BoardId } from '@consilium/contracts';
import { expect, test } from 'vitest';
import { addressOf, type DecisionFilters, listInput, readFilters } from './filters';

const filters: DecisionFilters = {
  search: ' 12345678 ',
  relation: 'departs',
  radioligand: true,
  from: '2026-01-01',
  to: null,
  implementation: 'overdue',
};

test('what the register is narrowed to stands in its address, and is read from it', () => {
  const address = addressOf(filters);
  const query = Object.fromEntries(new URL(address, 'http://host').searchParams);
  expect(readFilters(query)).toEqual({ ...filters, search: '' });
});

test('words searched for never stand in an address: they may be about a patient', () => {
  expect(addressOf(filters)).not.toContain('12345678');
  expect(listInput('b' as BoardId, filters)).toMatchObject({ search: '12345678' });
  expect(listInput('b' as BoardId, { ...filters, search: '  ' })).not.toHaveProperty('search');
});

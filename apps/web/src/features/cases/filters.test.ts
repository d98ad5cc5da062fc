import { expect, test } from 'vitest';
import { readFilters, writeFilters } from './filters';

test('filters written to a URL read the same', () => {
  const filters = { search: '', status: 'submitted', flagged: true } as const;
  expect(readFilters(Object.fromEntries(new URLSearchParams(writeFilters(filters))))).toEqual(filters);
});

test('words searched for never stand in a URL: they may be a record number', () => {
  expect(writeFilters({ search: '12345678', status: null, flagged: true })).toBe('?flagged=1');
});

test('an unknown status in a URL is passed over', () => {
  expect(readFilters({ status: 'lost' })).toEqual({ search: '', status: null, flagged: false });
});

test('no filter leaves the URL bare', () => {
  expect(writeFilters({ search: '', status: null, flagged: false })).toBe('');
});

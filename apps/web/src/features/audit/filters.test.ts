import type { BoardId } from '@consilium/contracts';
import { boardEventTypes, organizationEventTypes } from '@consilium/contracts/values';
import { expect, test } from 'vitest';
import { listInput, namedCase, noFilters, readFilters, writeFilters } from './filters';
import { organizationGroups, typeGroups, typesOf } from './type-groups';

const person = '0198c0de-0000-7000-8000-000000000001';

test('filters survive the way through the address', () => {
  const query = {
    type: 'ballot',
    person,
    case: 'K7M-42Q',
    from: '2026-11-01',
    to: '2026-11-30',
    before: '120',
  };
  const filters = readFilters(query);
  expect(Object.fromEntries(new URLSearchParams(writeFilters(filters)))).toEqual(query);
  expect(writeFilters(readFilters({ after: '0' }))).toBe('?after=0');
});

test('what an address invents is passed over', () => {
  const query = { type: 'everything', person: 'me', from: '2026-13-45', before: '-3', to: ['2026-11-01'] };
  expect(readFilters(query)).toEqual(noFilters);
});

test('every event of a board belongs to exactly one group', () => {
  expect(typeGroups.flatMap(typesOf).sort()).toEqual([...boardEventTypes].sort());
});

test('every event of the organization belongs to exactly one group', () => {
  expect(organizationGroups.flatMap(typesOf).sort()).toEqual([...organizationEventTypes].sort());
});

test('an address says whose record is read, and a kind of the other one is passed over', () => {
  const query = { of: 'organization', type: 'session' };
  const filters = readFilters(query, organizationGroups);
  expect(Object.fromEntries(new URLSearchParams(writeFilters(filters, 'organization')))).toEqual(query);
  expect(readFilters(query)).toEqual(noFilters);
});

test('a filter that is not set does not narrow', () => {
  expect(listInput('b' as BoardId, noFilters, null)).toEqual({ boardId: 'b', limit: 50 });
});

test('a case is named by its whole pseudonym, in any case of letters', () => {
  const items = [{ pseudonym: 'K7M-42QX' }, { pseudonym: 'K7M-42Q' }];
  expect(namedCase(items, ' k7m-42q ')).toBe(items[1]);
  expect(namedCase(items, 'K7M')).toBeNull();
});

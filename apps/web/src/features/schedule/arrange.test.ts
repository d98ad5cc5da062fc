import { expect, test } from 'vitest';
import { inOrder, moved, stepped } from './arrange';

const ids = ['a', 'b', 'c', 'd'];

test('what is dragged lands before or after its target and keeps its own order', () => {
  expect(moved(ids, new Set(['d']), { id: 'a', side: 'before' })).toEqual(['d', 'a', 'b', 'c']);
  expect(moved(ids, new Set(['c', 'a']), { id: 'd', side: 'after' })).toEqual(['b', 'd', 'a', 'c']);
});

test('what is dropped on itself stays', () => {
  expect(moved(ids, new Set(['b']), { id: 'b', side: 'after' })).toEqual(ids);
});

test('a step moves by one place and ends at the ends', () => {
  expect(stepped(ids, 'b', 1)).toEqual(['a', 'c', 'b', 'd']);
  expect(stepped(ids, 'b', -1)).toEqual(['b', 'a', 'c', 'd']);
  expect(stepped(ids, 'a', -1)).toEqual(ids);
  expect(stepped(ids, 'd', 1)).toEqual(ids);
});

test('a wished order that no longer names the agenda is passed over', () => {
  const items = ids.map((id) => ({ id }));
  expect(inOrder(items, ['d', 'c', 'b', 'a']).map(({ id }) => id)).toEqual(['d', 'c', 'b', 'a']);
  expect(inOrder(items, ['d', 'c', 'b'])).toBe(items);
  expect(inOrder(items, ['d', 'c', 'b', 'x'])).toBe(items);
});

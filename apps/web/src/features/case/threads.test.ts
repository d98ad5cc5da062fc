import type { AnnotationView } from '@consilium/contracts';
import { expect, test } from 'vitest';
import { threadsOf } from './threads';

const note = (id: string, minute: number, more: object = {}): AnnotationView =>
  ({
    id,
    parentId: null,
    createdAt: `2026-11-23T07:${String(minute).padStart(2, '0')}:00.000Z`,
    resolvedAt: null,
    ...more,
  }) as unknown as AnnotationView;

test('the newest conversation is first, its replies in the order they were made', () => {
  const { open } = threadsOf([
    note('late-reply', 9, { parentId: 'a' }),
    note('a', 1),
    note('b', 5),
    note('reply', 7, { parentId: 'a' }),
  ]);
  expect(open.map(({ root, replies }) => [root.id, ...replies.map(({ id }) => id)])).toEqual([
    ['b'],
    ['a', 'reply', 'late-reply'],
  ]);
});

test('a resolved conversation stands apart', () => {
  const { open, resolved } = threadsOf([note('a', 1, { resolvedAt: '2026-11-23T08:00:00.000Z' })]);
  expect([open.length, resolved.length]).toEqual([0, 1]);
});

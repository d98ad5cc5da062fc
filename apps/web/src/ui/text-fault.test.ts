import { expect, test } from 'vitest';
import { textFault, usedOf } from './text-fault';

test('what is too long is told by how much, as it will be kept', () => {
  expect(textFault('x'.repeat(40), 40)).toBeNull();
  expect(textFault('x'.repeat(43), 40)).toEqual({ kind: 'too-long', over: 3, max: 40 });
  expect(textFault(`  ${'x'.repeat(40)}\n`, 40)).toBeNull();
  // Letters in parts, as a Mac pastes them, are composed before they are counted.
  expect(textFault('췌장'.normalize('NFD'), 2)).toBeNull();
});

test('a character that can not be kept is told by what stands before it', () => {
  expect(textFault('As discussed,\u000bas pasted', 40)).toEqual({ kind: 'unkept', after: 'As discussed,' });
  expect(textFault('one\ntwo\u0007', 40)).toEqual({ kind: 'unkept', after: 'two' });
  expect(textFault('tab\tand\r\nline', 40)).toBeNull();
});

test('how much is used is told where the limit comes near', () => {
  expect(usedOf('x'.repeat(80), 100)).toBeNull();
  expect(usedOf('x'.repeat(81), 100)).toBe(81);
  expect(usedOf('x'.repeat(200), 100)).toBe(200);
});

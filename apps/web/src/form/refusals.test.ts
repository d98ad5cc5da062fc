import { expect, test } from 'vitest';
import { refusedTexts } from './refusals';

const texts = { reason: { label: 'Reason', max: 500 }, name: { label: 'Name', max: 120 } };

test('a form refuses what is too long for a field, and a character that can not be kept', () => {
  expect(refusedTexts({ reason: 'x'.repeat(500), name: 'Kim' }, texts)).toEqual({});
  expect(refusedTexts({ reason: 'x'.repeat(501), name: 'Kim\u000b Dohyun' }, texts)).toEqual({
    reason: 'too-long',
    name: 'unkept',
  });
});

test('fields that hold no text have no limit', () => {
  expect(refusedTexts({ reason: null, name: 3, chosen: ['x'.repeat(501)] }, texts)).toEqual({});
});

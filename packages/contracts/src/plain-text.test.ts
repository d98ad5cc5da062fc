import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invitePersonInput } from './administration';
import { asProse, isAddress, lengthOf, unkeptAt } from './plain-text';
import { proseSchema } from './text';

test('what a screen says of a text is what the contract says of it', () => {
  const contract = proseSchema(12);
  const letters = ['a', '가', '가'.normalize('NFD'), '𐀀', ' ', '\r', '\n', '\t', '\u000b', '\0', '\ud800'];
  const typed = fc.string({ unit: fc.constantFrom(...letters), maxLength: 30 });
  fc.assert(
    fc.property(typed, (text) => {
      const isKept = unkeptAt(asProse(text)) < 0 && lengthOf(text) <= 12;
      expect(contract.safeParse(text).success).toBe(isKept);
    }),
  );
});

test.each([
  ['kim.dohyun@hospital.example', true],
  ['  Kim+board@Hospital.example ', true],
  ['김도현@hospital.example', false],
  ['kim@병원.한국', false],
  ['kim..dohyun@hospital.example', false],
  ['kim@hospital', false],
  ['kim@hospital.e', false],
  ['kim@hospital_a.example', false],
  [`${'k'.repeat(250)}@hospital.example`, false],
])('%s can be invited where the contract takes it', (typed, isTaken) => {
  expect(isAddress(typed)).toBe(isTaken);
  expect(invitePersonInput.shape.email.safeParse(typed).success).toBe(isTaken);
});

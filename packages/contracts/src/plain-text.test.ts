import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asProse, lengthOf, unkeptAt } from './plain-text';
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


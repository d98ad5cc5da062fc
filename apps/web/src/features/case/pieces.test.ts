import fc from 'fast-check';
import { expect, test } from 'vitest';
import { piecesOf } from './pieces';

test('marking passages loses no character and marks just those inside one', () => {
  const passages = fc.array(fc.record({ start: fc.nat(60), length: fc.integer({ min: 1, max: 20 }) }), {
    maxLength: 5,
  });
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), passages, (text, ranges) => {
      const marks = ranges
        .map(({ start, length }) => ({ start, end: start + length }))
        .filter(({ end }) => end <= text.length);
      const pieces = piecesOf(text, marks);
      expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      for (const piece of pieces)
        for (let at = piece.start; at < piece.start + piece.text.length; at += 1)
          expect(piece.marked).toBe(marks.some(({ start, end }) => start <= at && at < end));
    }),
  );
});

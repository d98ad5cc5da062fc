import { expect, test } from 'vitest';
import { isMeant } from './fold';

test.each([
  ['김도현 kim.dohyun@hospital.example', '도현'],
  ['김도현 kim.dohyun@hospital.example', 'KIM DOHYUN'],
  ['김도현', '김도현'.normalize('NFD')],
  ['Anne-Marie Dubois', 'anne marie'],
  ['Anne‑Marie Dubois', 'Dubois Anne-Marie'],
  ['Ki-67 above 20 %', 'Ki‑67'],
  ['Ki-67 above 20 %', 'ｋｉ６７'],
  ['[177Lu]Lu-DOTATATE', '¹⁷⁷Lu'],
  ['anything', ' '],
])('%s is found by %s', (text, search) => {
  expect(isMeant(text, search)).toBe(true);
});

test('a word that stands nowhere finds nothing', () => {
  expect(isMeant('Anne-Marie Dubois', 'Anne Martin')).toBe(false);
});

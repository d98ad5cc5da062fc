import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLINICAL_NUMBERS } from './clinical-numbers';
import { type NumberRange, type NumberRead, readNumber } from './read-number';

type Fact = keyof typeof CLINICAL_NUMBERS;
const read = (fact: Fact, text: string) => readNumber(text, CLINICAL_NUMBERS[fact]);
const number = (value: number, unit: string | null = null): NumberRead => ({ kind: 'number', value, unit });
const range = (of: NumberRange, unit: string | null = null): NumberRead => ({
  kind: 'range',
  range: of,
  unit,
});
const no = (why: string, ...offers: number[]) => ({ kind: 'refused', why, offers });

describe('a number as a report has it', () => {
  it.each([
    ['ki67Percent', '2,5', number(2.5)],
    ['ki67Percent', '0,5', number(0.5)],
    ['ki67Percent', '19,5', number(19.5)],
    ['ki67Percent', '8.5', number(8.5)],
    ['ki67Percent', '.5', number(0.5)],
    ['ki67Percent', '２．５', number(2.5)],
    ['ki67Percent', '１５％', number(15, '%')],
    ['ki67Percent', '15 %', number(15, '%')],
    ['ki67Percent', '15\u00A0%', number(15, '%')],
    ['ki67Percent', ' 8.5 %\n', number(8.5, '%')],
    ['ki67Percent', '15퍼센트', number(15, '%')],
    ['ki67Percent', '\u200B15\u200B', number(15)],
    ['ki67Percent', '5\u200B6', no('unreadable')],
    ['ki67Percent', '05', no('ambiguous', 5)],
    ['ki67Percent', '<3', range({ below: 3 })],
    ['ki67Percent', '＜ 3 %', range({ below: 3 }, '%')],
    ['ki67Percent', '3% 미만', range({ below: 3 }, '%')],
    ['ki67Percent', '≤3', range({ from: 0, to: 3 })],
    ['ki67Percent', '<=3', range({ from: 0, to: 3 })],
    ['ki67Percent', '3 이하', range({ from: 0, to: 3 })],
    ['ki67Percent', '>20', range({ above: 20 })],
    ['ki67Percent', '20% 초과', range({ above: 20 }, '%')],
    ['ki67Percent', '≥20', range({ from: 20 })],
    ['ki67Percent', '15-20', range({ from: 15, to: 20 })],
    ['ki67Percent', '15–20', range({ from: 15, to: 20 })],
    ['ki67Percent', '15~20', range({ from: 15, to: 20 })],
    ['ki67Percent', '15 ～ 20 %', range({ from: 15, to: 20 }, '%')],
    ['ki67Percent', '15%-20%', range({ from: 15, to: 20 }, '%')],
    ['ki67Percent', '2-3', range({ from: 2, to: 3 })],
    ['ki67Percent', '2,5-3,5', range({ from: 2.5, to: 3.5 })],
    ['ki67Percent', '15 to 20', range({ from: 15, to: 20 })],
    ['ki67Percent', '20-15', no('reversed')],
    ['ki67Percent', 'approx. 3', no('approximate', 3)],
    ['ki67Percent', '약 3', no('approximate', 3)],
    ['ki67Percent', '~3', no('approximate', 3)],
    ['ki67Percent', '3% 정도', no('approximate', 3)],
    ['ki67Percent', '-1', no('negative')],
    ['ki67Percent', '150', no('outOfBounds')],
    ['ki67Percent', '15-200', no('outOfBounds')],
    ['ki67Percent', '<0', no('outOfBounds')],
    ['ki67Percent', '>100', no('outOfBounds')],
    ['ki67Percent', '1e2', no('unreadable')],
    ['ki67Percent', 'low', no('unreadable')],
    ['ki67Percent', '낮음', no('unreadable')],
    ['ki67Percent', '15 20', no('unreadable')],
    ['ki67Percent', '2..5', no('unreadable')],
    ['ki67Percent', '2³', no('unreadable')],
    ['ki67Percent', '2½', no('unreadable')],
    ['ki67Percent', '15\u00AD20', no('unreadable')],
    ['ki67Percent', '\u202E51', no('unreadable')],
    ['ki67Percent', '1,234', no('ambiguous', 1.234)],
    ['ki67Percent', '2.50000001', no('tooPrecise')],
    ['ki67Percent', ' \u200B ', { kind: 'empty' }],
    ['mitoses', '<2', range({ below: 2 })],
    ['mitoses', '>20', range({ above: 20 })],
    ['mitoses', '12/10HPF', number(12, '10hpf')],
    ['mitoses', '12 / 10 hpf', number(12, '10hpf')],
    ['mitoses', '3 per 10 HPF', number(3, '10hpf')],
    ['mitoses', '3개/10고배율', number(3, '10hpf')],
    ['mitoses', '4/2 mm2', number(4, '2mm2')],
    ['mitoses', '4/2mm²', number(4, '2mm2')],
    ['mitoses', '<2/10 HPF', range({ below: 2 }, '10hpf')],
    ['mitoses', '2-3/10 HPF', range({ from: 2, to: 3 }, '10hpf')],
    ['mitoses', '4/2', no('fraction')],
    ['mitoses', '12/50 HPF', no('fraction')],
    ['mitoses', '4/10', no('fraction')],
    ['hepaticInvolvementPercent', '25-50', range({ from: 25, to: 50 })],
    ['hemoglobin', '9,5', number(9.5)],
    ['hemoglobin', '11,8', number(11.8)],
    ['hemoglobin', '11.8 g/dL', number(11.8, 'g/dL')],
    ['hemoglobin', '118 g/L', number(11.8, 'g/L')],
    ['hemoglobin', '119', no('outOfBounds', 11.9)],
    ['platelets', '182', number(182)],
    ['platelets', '182,000', number(182, '/µL')],
    ['platelets', '176000', no('outOfBounds', 176)],
    ['platelets', '4500', no('outOfBounds', 4.5)],
    ['platelets', '176000/µL', number(176, '/µL')],
    ['platelets', '182 x 10^9/L', number(182, '10⁹/L')],
    ['platelets', '182 ×10⁹/L', number(182, '10⁹/L')],
    ['platelets', '182,000/µL', number(182, '/µL')],
    ['platelets', '1,234', no('ambiguous', 1234, 1.234)],
    ['egfr', '>90', range({ above: 90 })],
    ['egfr', '24 mL/min/1.73m²', number(24, 'mL/min')],
    ['measurement', '1,234', no('ambiguous', 1234, 1.234)],
    ['measurement', '1 234', no('ambiguous', 1234)],
    ['measurement', '1,234.5', number(1234.5)],
    ['measurement', '1,234,567', number(1_234_567)],
    ['measurement', '1.234,5', number(1234.5)],
  ] as const)('%s: %s', (fact, text, expected) => {
    expect(read(fact, text)).toEqual(expected);
  });
});

describe('however a number is spelled', () => {
  const tenths = fc.integer({ min: 0, max: 1000 }).map((tenth) => tenth / 10);
  const wide = (text: string) =>
    text.replace(/[!-~]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0xfee0));
  const spelling = fc.record({
    point: fc.constantFrom('.', ','),
    isWide: fc.boolean(),
    before: fc.constantFrom('', ' ', '\u00A0', '\n', '\u200B'),
    unit: fc.constantFrom('', '%', ' %', '\u00A0%', ' 퍼센트'),
  });
  const spell = (
    value: number,
    { point, isWide, before, unit }: typeof spelling extends fc.Arbitrary<infer S> ? S : never,
  ) => {
    const text = `${before}${String(value).replace('.', point)}${unit}`;
    return isWide ? wide(text) : text;
  };

  it('it is that number', () => {
    fc.assert(
      fc.property(tenths, spelling, (value, how) => {
        expect(read('ki67Percent', spell(value, how))).toMatchObject({ kind: 'number', value });
      }),
    );
  });

  it('a range or a bound is that one, and never a number', () => {
    const between = fc.constantFrom('-', '–', '—', '~', ' ~ ', '～', ' to ', '−');
    fc.assert(
      fc.property(tenths, tenths, spelling, between, (a, b, how, dash) => {
        fc.pre(a < b);
        const text = `${spell(a, { ...how, unit: '' })}${dash}${spell(b, { ...how, before: '' })}`;
        expect(read('ki67Percent', text)).toMatchObject({ kind: 'range', range: { from: a, to: b } });
      }),
    );
    fc.assert(
      fc.property(
        tenths,
        spelling,
        fc.constantFrom('<', '＜ ', '>', '≤', '≥', '>=', '<='),
        (value, how, sign) => {
          fc.pre(value > 0 && value < 100);
          expect(read('ki67Percent', sign + spell(value, { ...how, before: '' })).kind).toBe('range');
        },
      ),
    );
  });

  it('what has a letter, a sign or a second number in it that is not understood is no number', () => {
    const odd = fc.constantFrom('e', 'x', '?', '/', ' 1 ', '~', '<', 'O', 'l', '²', '½', "'", ';', '+', '٣');
    fc.assert(
      fc.property(tenths, odd, tenths, (a, sign, b) => {
        expect(read('ki67Percent', `${a}${sign}${b}`).kind).not.toBe('number');
      }),
    );
  });
});

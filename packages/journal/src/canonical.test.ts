import type { Json } from '@consilium/contracts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalBytes, isCanonicalText } from './canonical';

/** The same value with the keys of every object in reverse order. */
function reversed(value: Json): Json {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, reversed(member)]),
  );
}

const json = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json);

describe('the canonical form', () => {
  test('does not depend on the order of keys', () => {
    fc.assert(fc.property(json, (value) => canonicalBytes(reversed(value)) === canonicalBytes(value)));
  });

  test('reads back as the same value and is its own canonical form', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalBytes(value);
        expect(JSON.parse(text)).toEqual(value);
        expect(canonicalBytes(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test('is known again in a text, and nothing else is', () => {
    const texts = json.chain((value) =>
      fc.constantFrom(
        canonicalBytes(value),
        JSON.stringify(value),
        JSON.stringify(reversed(value)),
        JSON.stringify(value, null, 1),
      ),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const value: Json = JSON.parse(text);
        expect(isCanonicalText(text, value)).toBe(canonicalBytes(value) === text);
      }),
    );
    for (const text of [
      '{"a":1,"a":1}',
      '1.0',
      '"\\u0041"',
      '{"2":1,"10":1}',
      '{"a":{"c":1,"b":1}}',
      '[{"b":1,"a":1}]',
    ]) {
      expect(isCanonicalText(text, JSON.parse(text))).toBe(false);
    }
    for (const text of ['{"10":1,"2":1}', '"\\\\ud800"', '{"__proto__":1}']) {
      expect(isCanonicalText(text, JSON.parse(text))).toBe(true);
    }
    expect(() => isCanonicalText('"\\ud800"', JSON.parse('"\\ud800"'))).toThrow('surrogate');
  });

  test('is that of RFC 8785, section 3.2.3 (order of keys) and 3.2.2 (numbers and strings)', () => {
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(canonicalBytes(keys)).toBe(
      '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\ud83d\ude00":5,"\ufb33":3}',
    );
    expect(canonicalBytes([JSON.parse('333333333.33333329'), 1e30, 4.5, 0.002, 1e-27, -0])).toBe(
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    );
    expect(canonicalBytes('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  });

  test.each([
    ['undefined', { a: undefined }],
    ['a hole in a list', { a: [undefined] }],
    ['NaN', { a: Number.NaN }],
    ['infinity', { a: Number.POSITIVE_INFINITY }],
    ['a lone surrogate', { a: 'x\ud800' }],
    ['a lone surrogate in a key', { a: { '\udc00': 1 } }],
    ['a date', { a: new Date(0) }],
    ['a big integer', { a: 1n }],
    ['a function', { a: () => 1 }],
    ['a map', { a: new Map() }],
  ])('refuses %s and names the place', (_, value) => {
    expect(() => canonicalBytes(value as unknown as Json)).toThrow(/\$\.a/u);
  });
});

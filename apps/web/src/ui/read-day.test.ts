import { daySchema } from '@consilium/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDay, readDay } from './read-day';

describe('a day as people write it', () => {
  it.each([
    '2026-11-03',
    '2026-11-3',
    '26/11/03',
    '26-11-3',
    '2026.11.03.',
    '2026. 11. 3.',
    '20261103',
    '261103',
    '2026년 11월 3일',
    '２０２６－１１－０３',
    ' 2026/11/03 ',
    '2026‑11‑03',
  ])('%s is 2026-11-03', (text) => {
    expect(readDay(text)).toBe('2026-11-03');
  });

  it.each([
    '11/3/2026',
    '3.11.2026',
    '26/13/03',
    '2026-02-30',
    '2611-00-03',
    '2611-11-03',
    '0026-11-03',
    '9999-12-31',
    '2026-11',
    '2026',
    '26',
    'yesterday',
    '',
    '-2026-11-03',
  ])('%s is none, or could be two', (text) => {
    expect(readDay(text)).toBeNull();
  });

  it('two digits of a year are of the century that is meant in a clinic', () => {
    expect([readDay('98-03-01'), readDay('70-01-01'), readDay('69-01-01')]).toEqual([
      '1998-03-01',
      '1970-01-01',
      '2069-01-01',
    ]);
  });

  it('whatever is read is a day that every input takes, and reads as itself', () => {
    const written = fc.tuple(
      fc.integer({ min: 0, max: 9999 }),
      fc.nat(13),
      fc.nat(32),
      fc.constantFrom('-', '/', '. '),
    );
    fc.assert(
      fc.property(written, ([year, month, day, between]) => {
        const read = readDay([year, month, day].join(between));
        if (read === null) return;
        expect(daySchema.safeParse(read).success).toBe(true);
        expect(isDay(read)).toBe(true);
      }),
    );
  });
});

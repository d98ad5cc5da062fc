import { expect, test } from 'vitest';
import { formatInstant } from './instant';

const at = '2026-11-22T22:30:00.000Z';

test("an instant reads as the board's wall time with its weekday and zone", () => {
  expect(formatInstant(at, 'Asia/Seoul', 'en', 'all')).toBe('2026-11-23 (Mon) 07:30 KST');
  expect(formatInstant(at, 'Asia/Seoul', 'ko', 'all')).toBe('2026-11-23 (월) 07:30 KST');
  expect(formatInstant(at, 'UTC', 'en', 'day')).toBe('2026-11-22 (Sun)');
});

test('midnight is 00:00, and a zone without a name of its own shows its offset', () => {
  expect(formatInstant('2026-11-22T23:00:00.000Z', 'Europe/Berlin', 'en', 'time')).toBe('00:00 GMT+1');
});

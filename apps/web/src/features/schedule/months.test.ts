import type { MeetingSummary } from '@consilium/contracts';
import { expect, test } from 'vitest';
import { byMonth, dayOf } from './months';

const meeting = (title: string, startsAt: string) =>
  ({ title, startsAt, status: 'scheduled', timeZone: 'Asia/Seoul' }) as MeetingSummary;

test('a meeting belongs to the month of its own zone', () => {
  expect(dayOf(meeting('a', '2026-11-30T22:30:00.000Z'))).toBe('2026-12-01');
});

test('months stand in the order of their meetings', () => {
  const months = byMonth([
    meeting('late', '2026-12-14T22:30:00.000Z'),
    meeting('first of December, in Seoul', '2026-11-30T22:30:00.000Z'),
    meeting('old', '2026-10-01T22:30:00.000Z'),
  ]);
  expect(months.map(({ month, meetings }) => [month, ...meetings.map(({ title }) => title)])).toEqual([
    ['2026-12', 'late', 'first of December, in Seoul'],
    ['2026-10', 'old'],
  ]);
});

import type { MeetingSummary } from '@consilium/contracts';
import { expect, test } from 'vitest';
import { arrangeMeetings, dayOf } from './months';

const meeting = (title: string, startsAt: string, status: MeetingSummary['status'] = 'scheduled') =>
  ({ title, startsAt, status, timeZone: 'Asia/Seoul' }) as MeetingSummary;
const told = (months: ReturnType<typeof arrangeMeetings>['coming']) =>
  months.map(({ month, meetings }) => [month, ...meetings.map(({ title }) => title)]);

test('a meeting belongs to the month of its own zone', () => {
  expect(dayOf(meeting('a', '2026-11-30T22:30:00.000Z'))).toBe('2026-12-01');
});

test('what is to come is read forward, what is over backward', () => {
  const { coming, past } = arrangeMeetings([
    meeting('late', '2026-12-14T22:30:00.000Z'),
    meeting('next', '2026-11-22T22:30:00.000Z'),
    meeting('old', '2026-10-01T22:30:00.000Z', 'closed'),
    meeting('older', '2026-09-01T22:30:00.000Z', 'closed'),
  ]);
  expect(told(coming)).toEqual([
    ['2026-11', 'next'],
    ['2026-12', 'late'],
  ]);
  expect(told(past)).toEqual([
    ['2026-10', 'old'],
    ['2026-09', 'older'],
  ]);
});

test('a meeting whose time has passed but which nobody closed is not over', () => {
  expect(told(arrangeMeetings([meeting('open', '2020-01-01T00:00:00.000Z', 'open')]).coming)).toHaveLength(1);
});

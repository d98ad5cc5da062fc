import { expect, it } from 'vitest';
import { todaysSlot } from './todays-slot';

it('the meeting of the day lies half an hour ahead, or a little more', () => {
  expect(todaysSlot(new Date('2026-11-23T00:10:00Z'), 'Asia/Seoul')).toBe('2026-11-23T10:00');
});

it('the meeting of the day stays on the day of its zone, however late the demo is made', () => {
  expect(todaysSlot(new Date('2026-11-23T14:40:00Z'), 'Asia/Seoul')).toBe('2026-11-23T23:30');
  expect(todaysSlot(new Date('2026-11-23T15:05:00Z'), 'Asia/Seoul')).toBe('2026-11-24T01:00');
});

import { describe, expect, it } from 'vitest';
import { dayOf, minutesAfter, readWallTime, wallTimeOf } from './wall-time';

describe('wall time', () => {
  it('a meeting at 07:30 in Seoul is at 22:30 UTC of the day before, whatever the zone of the server', () => {
    expect(readWallTime('2026-11-30T07:30', 'Asia/Seoul')).toMatchObject({
      kind: 'exact',
      instant: '2026-11-29T22:30:00.000Z',
    });
  });

  it('a time that the clocks jump over is told as a gap with the time that follows it', () => {
    expect(readWallTime('2026-03-29T02:30', 'Europe/Berlin')).toEqual({
      kind: 'gap',
      next: '2026-03-29T03:30',
    });
  });

  it('a time that the clocks show twice is told as ambiguous and read as the first', () => {
    expect(readWallTime('2026-10-25T02:30', 'Europe/Berlin')).toMatchObject({
      kind: 'ambiguous',
      instant: '2026-10-25T00:30:00.000Z',
    });
  });

  it('an offset, an unknown name and a day that does not exist are refused', () => {
    expect(readWallTime('2026-11-30T07:30', '+09:00').kind).toBe('unknown-zone');
    expect(readWallTime('2026-11-30T07:30', 'Asia/Nowhere').kind).toBe('unknown-zone');
    expect(readWallTime('2026-11-30T07:30', '').kind).toBe('unknown-zone');
    expect(readWallTime('2026-02-30T07:30', 'Asia/Seoul').kind).toBe('not-a-date');
  });

  it('an instant is told back as the wall time it was agreed by', () => {
    expect(wallTimeOf('2026-11-29T22:30:00.000Z', 'Asia/Seoul')).toBe('2026-11-30T07:30');
    expect(dayOf('2026-11-29T22:30:00.000Z', 'Asia/Seoul')).toBe('2026-11-30');
    expect(dayOf('2026-11-29T22:30:00.000Z', 'America/New_York')).toBe('2026-11-29');
    expect(minutesAfter('2026-11-29T22:30:00.000Z', 90)).toBe('2026-11-30T00:00:00.000Z');
  });
});

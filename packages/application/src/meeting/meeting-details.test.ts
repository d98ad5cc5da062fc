import {
  instantSchema,
  knownZones,
  type scheduleMeetingInput,
  type UserId,
  wallTimeSchema,
} from '@consilium/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { wallTimeOf } from '../calendar/wall-time';
import { AppError } from '../errors';
import { meetingDetails } from './meeting-details';

const entered = (
  times: Pick<z.output<typeof scheduleMeetingInput>, 'startsAtLocal' | 'timeZone' | 'durationMinutes'>,
) => ({
  ...{ title: 'A meeting', place: '', link: '', chairId: 'chair' as UserId, memberIds: [], ...times },
});

describe('a meeting’s details', () => {
  it('whatever wall time, zone and duration the input takes, it is read back as it was entered', () => {
    const minute = fc
      .date({
        min: new Date('2000-01-01T00:00:00Z'),
        max: new Date('2099-12-31T23:59:59Z'),
        noInvalidDate: true,
      })
      .map((date) => date.toISOString().slice(0, 16));
    fc.assert(
      fc.property(
        fc.oneof(minute, fc.constantFrom('2000-01-01T00:00', '2099-12-31T23:59')),
        fc.constantFrom(...knownZones()),
        fc.integer({ min: 10, max: 600 }),
        (startsAtLocal, timeZone, durationMinutes) => {
          expect(wallTimeSchema.safeParse(startsAtLocal).success).toBe(true);
          try {
            const { startsAt, endsAt } = meetingDetails(
              entered({ startsAtLocal, timeZone, durationMinutes }),
            );
            expect(instantSchema.parse(startsAt) < instantSchema.parse(endsAt)).toBe(true);
            expect(wallTimeSchema.parse(wallTimeOf(startsAt, timeZone))).toBe(startsAtLocal);
          } catch (error) {
            // The clocks jump over it: told, with the time that follows.
            if (!(error instanceof AppError)) throw error;
            expect(error.details['startsAtLocal']).toBe('skipped-by-clocks');
            expect(wallTimeSchema.safeParse(error.details['next']).success).toBe(true);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('a zone is kept by its name of today, however it was written', () => {
    for (const timeZone of ['Europe/Kiev', 'europe/kyiv', 'Europe/Kyiv']) {
      const details = meetingDetails(
        entered({ startsAtLocal: '2026-11-30T07:30', timeZone, durationMinutes: 60 }),
      );
      expect(details.timeZone).toBe('Europe/Kyiv');
    }
  });

  it('a meeting of a year that nobody plans for is refused', () => {
    for (const far of ['9999-12-31T23:50', '2100-01-01T00:00', '1999-12-31T23:59', '0026-11-30T07:30'])
      expect(wallTimeSchema.safeParse(far).success).toBe(false);
  });
});

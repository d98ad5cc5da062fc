import type { MeetingDetails } from '@consilium/board';
import { canonicalZone, type scheduleMeetingInput } from '@consilium/contracts';
import type { z } from 'zod';
import { minutesAfter, readWallTime } from '../calendar/wall-time';
import { AppError } from '../errors';

type Entered = Omit<z.output<typeof scheduleMeetingInput>, 'boardId' | 'idempotencyKey'>;

/**
 * A meeting's details with its wall time turned into instants. Throws `invalid-input`, naming the field: a zone that is not known, a day
 * that does not exist, or a time that the clocks jump over (`next` is the time to offer instead).
 */
export function meetingDetails(entered: Entered): MeetingDetails {
  const reading = readWallTime(entered.startsAtLocal, entered.timeZone);
  if (reading.kind === 'unknown-zone') throw new AppError('invalid-input', { timeZone: 'unknown' });
  if (reading.kind === 'not-a-date') throw new AppError('invalid-input', { startsAtLocal: 'not-a-date' });
  if (reading.kind === 'gap') {
    throw new AppError('invalid-input', { startsAtLocal: 'skipped-by-clocks', next: reading.next });
  }
  return {
    title: entered.title,
    startsAt: reading.instant,
    endsAt: minutesAfter(reading.instant, entered.durationMinutes),
    timeZone: canonicalZone(entered.timeZone),
    place: entered.place,
    link: entered.link,
    chairId: entered.chairId,
    memberIds: entered.memberIds,
  };
}

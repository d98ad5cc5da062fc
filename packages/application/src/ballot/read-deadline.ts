import { readWallTime } from '../calendar/wall-time';
import { AppError } from '../errors';

/** A deadline's instant, from a wall time in the meeting's zone. Throws `invalid-input` where no clock shows that time. */
export function readDeadline(local: string, timeZone: string): string {
  const reading = readWallTime(local, timeZone);
  if (reading.kind === 'exact' || reading.kind === 'ambiguous') return reading.instant;
  throw new AppError(
    'invalid-input',
    reading.kind === 'gap'
      ? { deadlineLocal: 'skipped-by-clocks', next: reading.next }
      : { deadlineLocal: 'not-a-date' },
  );
}

/**
 * The demo's time while its past is made: an instant of the past that moves only when told to. For the database that the seeding opens
 * (`createDatabase({ clock })`), never for the one that serves.
 */
export interface DemoClock {
  /** The time that units of work see, to be given to `createDatabase`. */
  readonly shift: (now: Date) => Date;
  /** Sets the time; null is the real one again. Time never goes back while a past is being made: throws RangeError. */
  set(instant: Date | null): void;
  /** Lets some seconds go by. */
  pass(seconds: number): void;
}

export function createDemoClock(): DemoClock {
  let stands: Date | null = null;
  return {
    shift: (now) => stands ?? now,
    set(instant) {
      if (instant !== null && stands !== null && instant < stands)
        throw new RangeError('the demo goes back in time');
      stands = instant;
    },
    pass(seconds) {
      if (stands !== null) stands = new Date(stands.getTime() + seconds * 1000);
    },
  };
}

/**
 * The demo's time: it stands at an instant of the past while the past is made, and moves only when told to. Given to a database of the
 * seeding's own (`createDatabase({ clock })`), never to the one that serves.
 */
export interface DemoClock {
  /** What units of work see. */
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

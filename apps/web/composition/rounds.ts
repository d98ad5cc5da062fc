/** One round of a service's work. Answers true where more is left: then the next round follows at once. */
export type Round = () => Promise<boolean>;

export interface RoundOptions {
  /** Milliseconds from one round to the next where nothing is left to do. */
  readonly intervalMs: number;
  /** Called for the first of several rounds that fail in a row. */
  onError(error: unknown): void;
}

/** Runs rounds one after the other, the first now. Returns a function that ends it, after the round that is under way. */
export function keepRounds(round: Round, { intervalMs, onError }: RoundOptions): () => Promise<void> {
  let ended = false;
  let failing = false;
  let timer: NodeJS.Timeout | undefined;
  const once = async (): Promise<void> => {
    let more = false;
    try {
      more = await round();
      failing = false;
    } catch (error) {
      if (!failing && !ended) onError(error);
      failing = true;
    }
    if (ended) return;
    // By a timer even without an interval, so that requests are served in between.
    timer = setTimeout(
      () => {
        running = once();
      },
      more ? 0 : intervalMs,
    );
    timer.unref();
  };
  let running = once();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await running;
  };
}

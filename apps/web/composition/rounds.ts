/** What a service does again and again. Answers true where more is left, which is done at once. */
export type Round = () => Promise<boolean>;

export interface RoundOptions {
  /** Between one round and the next, where nothing is left to do. */
  readonly intervalMs: number;
  /** Told once, not at every round, while rounds fail. */
  onError(error: unknown): void;
}

/** Does rounds now and then on, one after the other. Answers with what ends it, which waits for a round that is under way. */
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
    // Never in the same turn: whoever asks something of this process comes first.
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

/** A row of a stream as the feed hands it on, in order. */
export interface FeedSource<Row extends { readonly seq: number }> {
  /** The heads of the streams asked for. */
  readonly heads: (streams: readonly string[]) => Promise<ReadonlyMap<string, number>>;
  /** Rows after `seq`, in sequence, at most `limit`. */
  readonly rowsAfter: (stream: string, seq: number, limit: number) => Promise<readonly Row[]>;
}

export interface Feed {
  /** Begins to follow a stream; answers with the head from which on rows are handed on. */
  readonly follow: (stream: string) => Promise<number>;
  readonly unfollow: (stream: string) => void;
  /** Tells that a stream has grown, so that it is read now instead of at the next poll. A signal may be lost or come twice. */
  readonly signal: (stream: string) => void;
  readonly stop: () => void;
}

const batch = 200;

/**
 * Reads followed streams from the journal, on a signal and by polling their heads, and hands rows on in order, each exactly once.
 * A lost signal (another process wrote, a crash between commit and signal) delays rows by one poll interval and loses none.
 */
export function createFeed<Row extends { readonly seq: number }>(
  source: FeedSource<Row>,
  deliver: (stream: string, rows: readonly Row[]) => Promise<void> | void,
  options: {
    readonly pollMs: number;
    readonly onError: (error: unknown) => void;
    /** The stream that is read first: its rows are handed on before later rows of the other streams. */
    readonly first?: string;
  },
): Feed {
  const position = new Map<string, number>();
  const starting = new Map<string, Promise<number>>();
  const reading = new Map<string, { again: boolean; done: Promise<void> }>();
  let stopped = false;

  const drain = async (stream: string, state: { again: boolean }): Promise<void> => {
    try {
      while (state.again && !stopped) {
        state.again = false;
        const from = position.get(stream);
        if (from === undefined) break;
        const rows = await source.rowsAfter(stream, from, batch);
        const last = rows.at(-1);
        if (!last || !position.has(stream)) continue;
        // Rows of the first stream that were written before these are handed on before them.
        if (options.first !== undefined && stream !== options.first) await upToDate(options.first);
        await deliver(stream, rows);
        if (position.has(stream)) position.set(stream, last.seq);
        if (rows.length === batch) state.again = true;
      }
    } finally {
      reading.delete(stream);
    }
  };

  /** Resolves when every row that the stream has now was handed on; rejects where that failed. */
  const upToDate = (stream: string): Promise<void> => {
    const running = reading.get(stream);
    if (running) {
      running.again = true;
      return running.done;
    }
    const state = { again: true, done: Promise.resolve() };
    reading.set(stream, state);
    state.done = drain(stream, state);
    return state.done;
  };

  const read = (stream: string): void => {
    const running = reading.get(stream);
    if (running) running.again = true;
    else void upToDate(stream).catch(options.onError);
  };

  const poll = async () => {
    if (position.size > 0) {
      try {
        const heads = await source.heads([...position.keys()]);
        for (const [stream, head] of heads) if (head > (position.get(stream) ?? head)) read(stream);
      } catch (error) {
        options.onError(error);
      }
    }
    if (!stopped) timer = setTimeout(poll, options.pollMs);
  };
  let timer = setTimeout(poll, options.pollMs);

  return {
    follow: (stream) => {
      const known = position.get(stream);
      if (known !== undefined) return Promise.resolve(known);
      const pending = starting.get(stream);
      if (pending) return pending;
      const start = source.heads([stream]).then((heads) => {
        const head = heads.get(stream) ?? 0;
        position.set(stream, head);
        starting.delete(stream);
        return head;
      });
      start.catch(() => starting.delete(stream));
      starting.set(stream, start);
      return start;
    },
    unfollow: (stream) => {
      position.delete(stream);
    },
    signal: read,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}

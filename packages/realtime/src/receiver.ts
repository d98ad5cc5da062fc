import type { LiveMessage } from './protocol';

export interface Receiver {
  /** The last sequence applied; null before the first subscription. */
  readonly last: () => number | null;
  /** Sets `last` to `head`, after everything up to it has been read by queries. */
  readonly startAt: (head: number) => void;
  /** Applies the rows that are next in order and drops known ones; answers `gap` when a row in between is missing. */
  readonly receive: (batch: readonly LiveMessage[]) => 'applied' | 'gap';
}

/**
 * Applies rows in sequence, so that none is lost or applied twice: the row `last + 1` is applied, an older one is dropped as a repetition,
 * a newer one means a gap, which the caller closes by asking for the rows after `last`.
 */
export function createReceiver(apply: (message: LiveMessage) => void): Receiver {
  let last: number | null = null;
  return {
    last: () => last,
    startAt: (head) => {
      last = last === null ? head : Math.max(last, head);
    },
    receive: (batch) => {
      for (const message of batch) {
        if (last !== null && message.seq <= last) continue;
        if (last === null || message.seq > last + 1) return 'gap';
        last = message.seq;
        apply(message);
      }
      return 'applied';
    },
  };
}

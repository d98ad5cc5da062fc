import type { LiveMessage } from './protocol';

export interface Receiver {
  /** The last sequence applied; null before the first subscription. */
  readonly last: () => number | null;
  /** Starts (again) at `head`, after everything up to it has been read another way. */
  readonly startAt: (head: number) => void;
  /** Applies what is next in order, drops what is known; answers `gap` when a row between is missing. */
  readonly receive: (batch: readonly LiveMessage[]) => 'applied' | 'gap';
}

/**
 * The client's half of the promise that no event is lost or applied twice: `seq = last + 1` is applied, an older one is a repetition,
 * a newer one means a gap, which the caller closes by asking for what came after `last`.
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

import type { Choice, Json, Tally } from '@consilium/contracts';

/** One request and what its client learned. A retry is a further attempt with the same key. Times are one clock's milliseconds. */
export interface Attempt {
  readonly key: string;
  readonly act: 'cast' | 'close';
  /** The user who asked. */
  readonly voter: string;
  /** Null for a close. */
  readonly choice: Choice | null;
  readonly t0: number;
  readonly t1: number;
  /** `unknown`: no answer, or one that does not say whether it was done. */
  readonly result: 'ok' | 'fail' | 'unknown';
  /** What an `ok` answered; null otherwise. */
  readonly answer: Json;
  /** Why it was refused, or what broke; null for an `ok`. */
  readonly code: string | null;
}
export type History = readonly Attempt[];

/** A `vote.cast` of the round's ballot, with the choice that its seal holds. */
export interface VoteEvent {
  readonly seq: number;
  readonly at: string;
  readonly voter: string;
  readonly revision: number;
  readonly choice: Choice | null;
}

export interface CloseEvent {
  readonly seq: number;
  readonly tally: Tally;
  readonly openings: readonly { readonly userId: string; readonly seq: number; readonly choice: Choice }[];
}

/** What is left when the faults have healed: by SQL past row-level security, from the journal, and as the API shows it. */
export interface Final {
  readonly options: readonly string[];
  readonly electors: readonly string[];
  /** The two commands' receipts, of everyone. */
  readonly receipts: readonly {
    readonly key: string;
    readonly voter: string;
    readonly command: string;
    readonly outcome: Json;
  }[];
  readonly votes: readonly { readonly voter: string; readonly revision: number; readonly choice: Choice }[];
  /** The ballot's row. */
  readonly closed: boolean;
  readonly tally: Tally | null;
  readonly events: readonly VoteEvent[];
  readonly closes: readonly CloseEvent[];
  /** Of the board's whole stream, in order, and the stream's head. */
  readonly sequences: readonly number[];
  readonly head: number;
  /** `intact`, or what the verifier of exports found in the whole stream. */
  readonly chain: string;
  readonly api: {
    readonly status: string;
    readonly tally: Tally | null;
    readonly votes: readonly { readonly voter: string; readonly choice: Choice | null }[];
    /** Each voter's own vote, as its own page shows it. */
    readonly own: readonly { readonly voter: string; readonly revision: number; readonly choice: Choice }[];
    readonly journalIntact: boolean;
  };
}

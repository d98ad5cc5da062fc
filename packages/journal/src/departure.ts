import { headAfter, linkFault, type StreamHead } from './chain';
import type { Observed } from './line';

export type Problem =
  | 'changed'
  | 'deleted'
  | 'inserted'
  | 'reordered'
  | 'duplicate'
  | 'wrong-stream'
  | 'broken-link'
  | 'opening'
  | 'tally'
  | 'count'
  | 'head';

/** The first bad row: by its number in the stream and its line in the file (the header is line 1), and what is wrong in plain words. */
export interface Finding {
  readonly problem: Problem;
  readonly seq: number;
  readonly line: number;
  readonly detail: string;
}

/** What the header says of the stream's end. */
interface StatedEnd {
  readonly count: number;
  readonly head: string;
}

/**
 * A place where a file leaves the chain. What happened there can often be told only from the rows after it, so `next` takes these
 * (in constant memory) before the finding is made.
 */
export interface Departure {
  /** Takes the next row of the file. */
  next(row: Observed): void;
  conclude(stated: StatedEnd): Finding;
}

/** Begins to find out why `row` does not follow `head`. */
export function departAt(row: Observed, head: StreamHead): Departure {
  if (row.fault !== null) return damaged(row, head, row.fault);
  const { envelope } = row.row;
  switch (linkFault(envelope, head)) {
    case 'wrong-stream':
      return settled({
        problem: 'wrong-stream',
        seq: head.seq + 1,
        line: row.line,
        detail: `a row of the stream "${envelope.stream}" stands in an export of "${head.stream}"`,
      });
    case 'wrong-sequence':
      return envelope.seq > head.seq ? ahead(row, head) : behind(row, head);
    default:
      return unlinked(row, head);
  }
}

type Intact = Extract<Observed, { fault: null }>;

function settled(finding: Finding): Departure {
  return { next: () => {}, conclude: () => finding };
}

/** Whether a row would be the next after a head. */
function follows(row: Observed, head: StreamHead): boolean {
  return row.fault === null && linkFault(row.row.envelope, head) === null;
}

/** Remembers the first row that `next` was given. */
function firstRow() {
  let first: Observed | null = null;
  return {
    next(row: Observed) {
      first ??= row;
    },
    get: () => first,
  };
}

/** A row that does not hash to its own hash, or is no row: edited, or put in. */
function damaged(row: Observed, head: StreamHead, fault: string): Departure {
  const after = firstRow();
  return {
    next: after.next,
    conclude(stated) {
      const next = after.get();
      const surplus = next === null ? stated.head === head.hash : follows(next, head);
      const seq = head.seq + 1;
      if (surplus) {
        const detail = `this line is no row of the chain (${fault}), and the chain goes on without it`;
        return { problem: 'inserted', seq, line: row.line, detail };
      }
      return { problem: 'changed', seq, line: row.line, detail: fault };
    },
  };
}

/** A later row than expected: rows before it are missing, moved, or this one was put in. */
function ahead(row: Intact, head: StreamHead): Departure {
  const seq = head.seq + 1;
  const { line } = row;
  const found = row.row.envelope.seq;
  let wantedLine: number | null = null;
  let foundAgain = false;
  let without: StreamHead | null = head;
  return {
    next(other) {
      if (other.fault === null && other.row.envelope.stream === head.stream) {
        if (other.row.envelope.seq === seq) wantedLine ??= other.line;
        if (other.row.hash === row.row.hash) foundAgain = true;
      }
      without =
        without !== null && other.fault === null && follows(other, without) ? headAfter(other.row) : null;
    },
    conclude(stated) {
      const movedFromEnd = without !== null && follows(row, without);
      if (
        wantedLine === null ? stated.head === head.hash : foundAgain || (without !== null && !movedFromEnd)
      ) {
        const detail = `a row numbered ${found} was put in where row ${seq} belongs`;
        return { problem: 'inserted', seq, line, detail };
      }
      if (wantedLine !== null) {
        const detail = `row ${found} stands where row ${seq} belongs; row ${seq} stands on line ${wantedLine}`;
        return { problem: 'reordered', seq, line, detail };
      }
      const detail =
        found === seq + 1
          ? `row ${seq} is missing: row ${found} stands in its place`
          : `rows ${seq} to ${found - 1} are missing: row ${found} stands in their place`;
      return { problem: 'deleted', seq, line, detail };
    },
  };
}

/** A number that has been there already: the same row again, or two rows that claim one number. */
function behind(row: Intact, head: StreamHead): Departure {
  const { seq } = row.row.envelope;
  if (seq !== head.seq || row.row.hash === head.hash) {
    const detail = `a row numbered ${seq} stands here a second time`;
    return settled({ problem: 'duplicate', seq, line: row.line, detail });
  }
  const after = firstRow();
  return {
    next: after.next,
    conclude(stated) {
      const next = after.get();
      const linked = linkAfter(next, stated);
      // The chain after the two says which of them it was built on.
      const line = linked === row.row.hash ? row.line - 1 : row.line;
      const detail = `two rows are numbered ${seq} (lines ${row.line - 1} and ${row.line}); the chain goes on from the other`;
      return { problem: 'inserted', seq, line, detail };
    },
  };
}

/** The right number, linked to another row than the one before it: one of the two was rewritten and hashed anew. */
function unlinked(row: Intact, head: StreamHead): Departure {
  const after = firstRow();
  return {
    next: after.next,
    conclude(stated) {
      const next = after.get();
      const { seq } = row.row.envelope;
      if (next !== null && follows(next, head)) {
        const detail = `this row is not linked to row ${head.seq}, and the chain goes on without it`;
        return { problem: 'inserted', seq, line: row.line, detail };
      }
      const linked = linkAfter(next, stated);
      if (linked === row.row.hash && head.seq > 0) {
        const detail = `this row was rewritten: row ${seq} is linked to what it was before`;
        return { problem: 'broken-link', seq: head.seq, line: row.line - 1, detail };
      }
      const detail =
        head.seq === 0
          ? 'the first row is linked to a row before it'
          : `this row is not linked to row ${head.seq}, which stands before it`;
      return { problem: 'broken-link', seq, line: row.line, detail };
    },
  };
}

/** The hash that the chain goes on from: that to which the next row, or after the last one the header, is linked. */
function linkAfter(next: Observed | null, stated: StatedEnd): string | null {
  if (next === null) return stated.head;
  return next.fault === null ? next.row.envelope.prev : null;
}

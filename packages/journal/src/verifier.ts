import { createBallotLedger } from './ballots';
import { emptyHead, headAfter, linkFault, type StreamHead } from './chain';
import type { Sha256 } from './commitment';
import { type Departure, departAt, type Finding } from './departure';
import { type ExportHeader, readHeader } from './export';
import { observe, textOfLine } from './line';

export type Verdict =
  | {
      readonly kind: 'intact';
      readonly header: ExportHeader;
      readonly head: StreamHead;
      /** The row whose hash is the head given from elsewhere; all rows up to it are proven. Null when none was given. */
      readonly provenTo: number | null;
    }
  | { readonly kind: 'tampered'; readonly header: ExportHeader; readonly finding: Finding }
  | { readonly kind: 'unreadable'; readonly message: string };

export interface Verifier {
  /**
   * Takes the next line, with or without its newline: the header first, then the rows. False when the file cannot be read, so that
   * further lines are of no use.
   */
  push(line: string | Uint8Array): boolean;
  /** Call once, after the last line. */
  finish(): Verdict;
}

/**
 * Verifies an export line by line, in constant memory but for the votes of open ballots. `knownHead` is a hash kept outside the
 * journal (64 lower-case hex digits): it must be a row's in the chain, which proves all rows up to that one.
 */
export function createVerifier(options: { hash: Sha256; knownHead?: string }): Verifier {
  const { hash, knownHead } = options;
  const ledger = createBallotLedger(hash);
  let header: ExportHeader | null = null;
  let unreadable: string | null = null;
  let head = emptyHead('');
  let line = 0;
  let departure: Departure | null = null;
  let untrue: Finding | null = null;
  let provenTo: number | null = null;
  let atCount: string | null = null;

  const begin = (text: string | null) => {
    const read = text === null ? 'The file is not UTF-8 text.' : readHeader(text);
    if (typeof read === 'string') {
      unreadable = read;
      return;
    }
    header = read;
    head = emptyHead(read.stream);
    reach();
  };

  const reach = () => {
    if (head.hash === knownHead) provenTo = head.seq;
    if (head.seq === header?.count) atCount = head.hash;
  };

  return {
    push(raw) {
      if (unreadable !== null) return false;
      line += 1;
      const text = textOfLine(raw);
      if (header === null) {
        begin(text);
        return unreadable === null;
      }
      if (untrue !== null) return true;
      const observed = observe(hash, text, line);
      if (departure !== null) {
        departure.next(observed);
        return true;
      }
      if (observed.fault !== null || linkFault(observed.row.envelope, head) !== null) {
        departure = departAt(observed, head);
        return true;
      }
      head = headAfter(observed.row);
      reach();
      const fault = ledger.check(observed.row.envelope);
      if (fault !== null) untrue = { ...fault, seq: head.seq, line };
      return true;
    },

    finish() {
      if (unreadable !== null) return { kind: 'unreadable', message: unreadable };
      if (header === null) return { kind: 'unreadable', message: 'The file is empty.' };
      const finding =
        untrue ??
        departure?.conclude(header) ??
        endFault(header, head, line, atCount) ??
        knownHeadFault(head, line, knownHead, provenTo);
      return finding === null
        ? { kind: 'intact', header, head, provenTo }
        : { kind: 'tampered', header, finding };
    },
  };
}

/** Holds the end of an otherwise intact chain against the header. */
function endFault(
  header: ExportHeader,
  head: StreamHead,
  line: number,
  atCount: string | null,
): Finding | null {
  const { seq } = head;
  if (header.head !== head.hash) {
    if (seq < header.count) {
      const detail = `rows ${seq + 1} to ${header.count} are missing: the file ends before them`;
      return { problem: 'deleted', seq: seq + 1, line: line + 1, detail };
    }
    if (seq > header.count && atCount === header.head) {
      const detail = `the header says that the stream ended with row ${header.count}: this row and those after it were added`;
      return { problem: 'inserted', seq: header.count + 1, line: header.count + 2, detail };
    }
    const detail =
      'the header names another hash for the last row: this row was rewritten (how many before it too, cannot be told), or the header was';
    return { problem: 'head', seq, line, detail };
  }
  if (seq !== header.count || header.from !== 1 || header.to !== header.count) {
    const detail = `the header says rows ${header.from} to ${header.to}, ${header.count} in number; the chain has rows 1 to ${seq}`;
    return { problem: 'count', seq, line: 1, detail };
  }
  return null;
}

function knownHeadFault(
  head: StreamHead,
  line: number,
  knownHead: string | undefined,
  provenTo: number | null,
): Finding | null {
  if (knownHead === undefined || provenTo !== null) return null;
  const detail =
    'no row of the file has the hash given as head: rows were cut off after this one, or rows were rewritten (which, cannot be told)';
  return { problem: 'head', seq: head.seq, line, detail };
}

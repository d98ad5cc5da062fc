import type { Json } from '@consilium/contracts';
import { isCanonicalText } from './canonical';
import { hashText, type Sha256 } from './commitment';
import { bytesOfRow } from './export';
import { type JournalRow, readRow } from './row';

/** A line of an export after its header: an intact row, or why it is none. */
export type Observed =
  | { readonly line: number; readonly row: JournalRow; readonly fault: null }
  | { readonly line: number; readonly fault: string };

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A line's text without its newline; null where its bytes are not UTF-8. */
export function textOfLine(line: string | Uint8Array): string | null {
  let text: string;
  try {
    text = typeof line === 'string' ? line : decoder.decode(line);
  } catch {
    return null;
  }
  return text.endsWith('\n') ? text.slice(0, -1) : text;
}

/**
 * Reads a row's line. Intact means: JSON, a row's exact shape, RFC 8785 text to the byte (so that it can be read in one way only: a key
 * that stands twice is refused), and hashing to its own hash.
 */
export function observe(hash: Sha256, text: string | null, line: number): Observed {
  if (text === null) return { line, fault: 'the line is not UTF-8 text' };
  let row: JournalRow | string;
  let canonical: boolean;
  try {
    const value: Json = JSON.parse(text);
    row = readRow(value);
    canonical = isCanonicalText(text, value);
  } catch {
    return { line, fault: 'the line is not readable as a journal row' };
  }
  if (typeof row === 'string') return { line, fault: `the line is not a journal row: ${row}` };
  if (!canonical) return { line, fault: 'the line is not in canonical form' };
  if (hashText(hash, bytesOfRow(text)) !== row.hash) {
    return { line, fault: 'the row does not give its hash: its content or its hash was changed' };
  }
  return { line, row, fault: null };
}

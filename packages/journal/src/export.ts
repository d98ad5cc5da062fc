import type { Json } from '@consilium/contracts';
import { canonicalBytes } from './canonical';
import type { StreamHead } from './chain';
import { isHash, isRecord } from './row';

/**
 * An export, version 1: JSON Lines in UTF-8. The first line is the header, each further one a row `{…envelope, hash}`; every line is
 * RFC 8785 text and ends with a newline. It always holds a whole stream, from row 1 to its head, and never a sealed value or a salt.
 */
export interface ExportHeader {
  readonly format: 'consilium-journal';
  readonly version: 1;
  readonly stream: string;
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** The last row's hash; 64 zeros for an empty stream. */
  readonly head: string;
  /** When it was exported, ISO 8601 in UTC. The chain does not cover it. */
  readonly exportedAt: string;
}

/** The header's line, with its newline, for a stream whose head was read before its rows. */
export function exportHeader(head: StreamHead, exportedAt: string): string {
  const header: ExportHeader = {
    format: 'consilium-journal',
    version: 1,
    stream: head.stream,
    from: 1,
    to: head.seq,
    count: head.seq,
    head: head.hash,
    exportedAt,
  };
  return `${canonicalBytes({ ...header })}\n`;
}

/**
 * A row's line, with its newline, from the stored text and hash exactly as they are: a change in the database shows in the
 * export. In RFC 8785 order `hash` stands just before `prev`; no text inside a row can hold that mark unescaped before it.
 */
export function exportRow(bytes: string, hash: string): string {
  const at = bytes.indexOf(',"prev":"');
  return at < 0 ? `${bytes}\n` : `${bytes.slice(0, at)},"hash":"${hash}"${bytes.slice(at)}\n`;
}

/** The hashed text of a canonical row's line: what `exportRow` put in is taken out. */
export function bytesOfRow(line: string): string {
  const at = line.indexOf(',"hash":"');
  return line.slice(0, at) + line.slice(at + ',"hash":"'.length + 64 + 1);
}

const isCount = (value: Json | undefined): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** Reads the first line; a text says in words why it is no header of an export this version reads. */
export function readHeader(line: string): ExportHeader | string {
  if (line.trim() === '') return 'The file is empty, or its first line is.';
  if (line.startsWith('\uFEFF') || line.endsWith('\r')) {
    return 'The file was converted (a byte order mark or Windows line ends): verify it as it was exported.';
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'The first line is not JSON: this is no journal export, or its header is damaged.';
  }
  if (!isRecord(value) || value.format !== 'consilium-journal') {
    return 'The first line is not the header of a journal export.';
  }
  if (value.version !== 1)
    return 'The export has a version that this program does not read (it reads version 1).';
  const { stream, from, to, count, head, exportedAt } = value as { readonly [key: string]: Json };
  if (
    Object.keys(value).length !== 8 ||
    typeof stream !== 'string' ||
    !isCount(from) ||
    !isCount(to) ||
    !isCount(count) ||
    !isHash(head) ||
    typeof exportedAt !== 'string'
  ) {
    return 'The header of the export is damaged.';
  }
  return { format: 'consilium-journal', version: 1, stream, from, to, count, head, exportedAt };
}

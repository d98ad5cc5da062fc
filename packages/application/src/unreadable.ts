import { createHash } from 'node:crypto';
import type { UnreadableRow } from '@consilium/contracts';
import { z } from 'zod';
import type { Logger } from './application';

/** A row that could not be read back: what its reader is told, and what stands in the log beside it. */
export interface Unreadable extends UnreadableRow {
  readonly rowId: string;
  /** Where and of which kind the fault is, never a value: it may be a patient's. */
  readonly problem: string;
}

/** The same for the same row, so that who reports it and the log mean one. */
const referenceOf = (kind: string, rowId: string) =>
  createHash('sha256').update(`${kind}/${rowId}`).digest('hex').slice(0, 8);

function problemOf(error: unknown): string {
  if (error instanceof z.core.$ZodError)
    return error.issues
      .slice(0, 10)
      .map(({ path, code }) => `${path.join('.')}: ${code}`)
      .join(', ');
  return error instanceof Error ? error.name : 'unknown';
}

/**
 * What `build` makes of a row, as a list of one; of none where it throws, and then the row is noted in `found`. So one row that cannot be
 * read back takes no list with it.
 */
export function readable<Item>(
  found: Unreadable[],
  kind: UnreadableRow['kind'],
  rowId: string,
  build: () => Item,
): Item[] {
  try {
    return [build()];
  } catch (error) {
    const reference = referenceOf(kind, rowId);
    if (!found.some((one) => one.reference === reference))
      found.push({ kind, reference, rowId, problem: problemOf(error) });
    return [];
  }
}

/** Writes rows that could not be shown to the log, each once in a process: a screen that refreshes itself would fill it. */
export function createUnreadableLog(logger: Logger): (list: string, found: readonly Unreadable[]) => void {
  const told = new Set<string>();
  return (list, found) => {
    for (const { kind, reference, rowId, problem } of found) {
      if (told.has(reference)) continue;
      told.add(reference);
      logger.error({ correlationId: reference, list, kind, rowId, problem }, 'A row cannot be shown');
    }
  };
}

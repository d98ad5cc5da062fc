import { instantSchema } from '@consilium/contracts';
import { z } from 'zod';
import { AppError } from './errors';

/** Where a page ended: the last row's instant and id. Newest first; the id settles rows of one instant. */
export interface PageCursor {
  readonly at: string;
  readonly id: string;
}

const encodeCursor = (cursor: PageCursor): string => `${cursor.at}_${cursor.id}`;

/** Where a page ended, by its last row whose instant can be read; null where none can. */
export function cursorAfter(rows: readonly { readonly at: Date; readonly id: string }[]): string | null {
  const last = rows.findLast(
    ({ at }) => !Number.isNaN(at.getTime()) && instantSchema.safeParse(at.toISOString()).success,
  );
  return last ? encodeCursor({ at: last.at.toISOString(), id: last.id }) : null;
}

/**
 * Rows behind a place, for a list in the order of `column` and id. The bound on the column alone is where the index begins to be read; without it
 * the OR would be asked of every row from the list's beginning.
 */
export const behind = <Column extends string>(
  column: Column,
  { at, id }: PageCursor,
  order: 'asc' | 'desc' = 'desc',
) => {
  const [within, beyond] = order === 'desc' ? (['lte', 'lt'] as const) : (['gte', 'gt'] as const);
  const of = <Value>(value: Value) => ({ [column]: value }) as Record<Column, Value>;
  return { ...of({ [within]: at }), OR: [of({ [beyond]: at }), { ...of(at), id: { [beyond]: id } }] };
};

/** Throws `invalid-input` for anything but a cursor we gave. */
export function decodeCursor(text: string): PageCursor {
  const [at = '', id = ''] = text.split('_');
  if (!instantSchema.safeParse(at).success || !z.uuid().safeParse(id).success) {
    throw new AppError('invalid-input', { cursor: 'not a cursor' });
  }
  return { at, id };
}

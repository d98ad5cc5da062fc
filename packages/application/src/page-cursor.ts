import { instantSchema } from '@consilium/contracts';
import { z } from 'zod';
import { AppError } from './errors';

/** Where a page ended: the last row's instant and id. Newest first; the id settles rows of one instant. */
export interface PageCursor {
  readonly at: string;
  readonly id: string;
}

export const encodeCursor = (cursor: PageCursor): string => `${cursor.at}_${cursor.id}`;

/** Throws `invalid-input` for anything but a cursor we gave. */
export function decodeCursor(text: string): PageCursor {
  const [at = '', id = ''] = text.split('_');
  if (!instantSchema.safeParse(at).success || !z.uuid().safeParse(id).success) {
    throw new AppError('invalid-input', { cursor: 'not a cursor' });
  }
  return { at, id };
}

import { caseIdSchema, instantSchema } from '@consilium/contracts';
import { AppError } from '../errors';

/** Where a page ended: the last case's change and id. Newest changes come first. */
export interface CaseCursor {
  readonly updatedAt: string;
  readonly id: string;
}

export const encodeCursor = (cursor: CaseCursor): string => `${cursor.updatedAt}_${cursor.id}`;

/** Throws `invalid-input` for anything but a cursor we gave. */
export function decodeCursor(text: string): CaseCursor {
  const [updatedAt = '', id = ''] = text.split('_');
  if (!instantSchema.safeParse(updatedAt).success || !caseIdSchema.safeParse(id).success) {
    throw new AppError('invalid-input', { cursor: 'not a cursor' });
  }
  return { updatedAt, id };
}

import { z } from 'zod';
import { queryInput } from './command';

/**
 * The input of a list read by pages: `cursor` is the `nextCursor` of the page before, nothing on the first. A browser's infinite query
 * sends null for the first page and says in which direction it goes; lists go forward only.
 */
export const pagedInput = <Shape extends z.ZodRawShape>(shape: Shape, { usual }: { usual: number }) =>
  queryInput({
    ...shape,
    cursor: z
      .string()
      .max(200)
      .nullish()
      .transform((cursor) => cursor ?? null),
    direction: z.literal('forward').optional(),
    limit: z.number().int().min(1).max(200).default(usual),
  });

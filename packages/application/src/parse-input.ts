import type { z } from 'zod';
import { AppError } from './errors';

/** Parses a use case's input; throws `invalid-input` with what is wrong by path. Messages name kinds and limits, never values. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.slice(0, 50).map((issue) => [issue.path.join('.'), issue.message]);
  throw new AppError('invalid-input', Object.fromEntries(details));
}

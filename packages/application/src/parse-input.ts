import type { ErrorDetails } from '@consilium/contracts';
import type { z } from 'zod';
import { AppError } from './errors';

/** What is wrong with an input, by path, as far as its sender needs it: kinds and limits, never values nor keys that nobody asked for. */
export function inputDetails({ issues }: z.core.$ZodError): ErrorDetails {
  const told = issues
    .slice(0, 50)
    .map(({ code, path, message }) => [
      path.join('.'),
      code === 'unrecognized_keys' ? 'Unrecognized key' : message,
    ]);
  return Object.fromEntries(told);
}

/** Parses a use case's input; throws `invalid-input` with what is wrong by path. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid-input', inputDetails(parsed.error));
}

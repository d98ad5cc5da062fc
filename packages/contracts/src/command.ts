import { z } from 'zod';

/**
 * Every mutation carries a key that the client makes: the same key with the same request is answered with the first outcome; with another
 * request it is a conflict.
 */
export const idempotencyKeySchema = z.uuid();

/** The input of a mutation: strict (unknown keys are errors) and with its idempotency key. */
export const mutationInput = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...shape, idempotencyKey: idempotencyKeySchema });

/** The input of a query: strict. */
export const queryInput = <Shape extends z.ZodRawShape>(shape: Shape) => z.strictObject(shape);

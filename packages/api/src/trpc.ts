import { AppError, type Command, type Query } from '@consilium/application';
import type { Actor } from '@consilium/contracts';
import { initTRPC } from '@trpc/server';
import type { z } from 'zod';
import type { ApiContext } from './context';
import { errorData, toTrpcError } from './error-shape';

const t = initTRPC.context<ApiContext>().create({
  isDev: false,
  errorFormatter: ({ shape, error, ctx }) => {
    const data = errorData(error, ctx?.correlationId ?? '');
    return { ...shape, message: data.code, data };
  },
});

export const router = t.router;
export const createCallerFactory = t.createCallerFactory;

/** Runs a use case for whoever is signed in; expected failures become tRPC errors, bugs pass through and are masked. */
async function forActor<Result>(
  context: ApiContext,
  run: (actor: Actor) => Promise<Result>,
): Promise<Result> {
  try {
    if (context.actor === null) throw new AppError('auth/signed-out');
    return await run(context.actor);
  } catch (error) {
    throw error instanceof AppError ? toTrpcError(error) : error;
  }
}

/** A procedure out of a command: a mutation with the command's own schemas. */
export const command = <I extends z.ZodType, O extends z.ZodType>(definition: Command<I, O>) =>
  t.procedure
    .input(definition.input)
    .mutation(({ ctx, input }) =>
      forActor(ctx, (actor) => ctx.application.execute(definition, actor, input)),
    );

/** A procedure out of a query. */
export const query = <I extends z.ZodType, O extends z.ZodType>(definition: Query<I, O>) =>
  t.procedure
    .input(definition.input)
    .query(({ ctx, input }) => forActor(ctx, (actor) => ctx.application.query(definition, actor, input)));

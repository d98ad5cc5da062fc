// Guards taken away on purpose, in every layer that holds them: the checker must find each of these.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { AppError, type Application, type CommandContext, castVote } from '@consilium/application';
import type { Actor } from '@consilium/contracts';
import type { Control } from './orders';

type Vote = Awaited<ReturnType<typeof castVote.run>>;
const commitDelayMs = 40;

/** A context in which a closed ballot looks open and its lock is not waited for. */
function withoutClose(context: CommandContext): CommandContext {
  const { work } = context;
  const ballot = new Proxy(work.db.ballot, {
    get: (target, name, receiver) =>
      name === 'findUnique'
        ? async (query: Parameters<typeof target.findUnique>[0]) => {
            const row = await target.findUnique(query);
            return row && { ...row, closedAt: null };
          }
        : Reflect.get(target, name, receiver),
  });
  const db = new Proxy(work.db, {
    get: (target, name, receiver) => (name === 'ballot' ? ballot : Reflect.get(target, name, receiver)),
  });
  return { ...context, work: { ...work, db, lock: async () => true } };
}

/** A vote's way through an application that lacks one guard. Answers as the API does. */
export async function castWithout(
  control: Control,
  application: Application,
  actor: Actor,
  input: Record<string, unknown>,
): Promise<Response> {
  const command = (run: typeof castVote.run) => application.execute({ ...castVote, run }, actor, input);
  const work: Record<Control, () => Promise<Vote>> = {
    'acknowledge-before-commit': () =>
      new Promise<Vote>((resolve, reject) => {
        command(async (context, vote) => {
          const outcome = await castVote.run(context, vote);
          resolve(outcome);
          await pause(commitDelayMs);
          return outcome;
        }).then(resolve, reject);
      }),
    'no-idempotency': () => application.execute(castVote, actor, { ...input, idempotencyKey: randomUUID() }),
    'no-close-guard': () => command((context, vote) => castVote.run(withoutClose(context), vote)),
    'asynchronous-commit': () => application.execute(castVote, actor, input),
  };
  try {
    return Response.json({ result: { data: await work[control]() } });
  } catch (error) {
    const code = error instanceof AppError ? error.code : 'internal';
    const status = error instanceof AppError ? error.status : 500;
    return Response.json({ error: { data: { code } } }, { status });
  }
}

import {
  type Actor,
  type BoardId,
  boardIdSchema,
  type CaseId,
  caseIdSchema,
  type Json,
} from '@consilium/contracts';
import { z } from 'zod';
import type { Application, Deps } from './application';
import type { Auth } from './auth/auth';
import type { Command } from './command';
import { contextFor, newTrail, resetTrail, type Trail } from './context-for';
import { AppError } from './errors';
import { parseInput } from './parse-input';
import { requestHash } from './request-hash';
import { withRetries } from './retries';

const mutationKey = z.looseObject({ idempotencyKey: z.uuid() });

// What a stranger asked for stands in the log too, where the input names it.
const named = z.looseObject({
  boardId: boardIdSchema.optional().catch(undefined),
  caseId: caseIdSchema.optional().catch(undefined),
});
function subjectOf(input: unknown, trail: Trail): { boardId: BoardId | null; caseId: CaseId | null } {
  const fields = named.safeParse(input);
  return {
    boardId: trail.boardId ?? fields.data?.boardId ?? null,
    caseId: trail.caseId ?? fields.data?.caseId ?? null,
  };
}

// A form with a mistake in it, or a bug, is no refusal.
const isRefusal = (error: unknown): error is AppError =>
  error instanceof AppError &&
  error.code !== 'internal' &&
  error.code !== 'invalid-input' &&
  error.code !== 'conflict/try-again';

/** The one way into every use case. */
export function createExecutor(deps: Deps, auth: Auth): Pick<Application, 'execute' | 'query'> {
  const { database, logger } = deps;

  /** One line in the access log, in a transaction of its own: the refused one was rolled back. */
  async function logRefusal(name: string, actor: Actor, input: unknown, trail: Trail, error: unknown) {
    if (!isRefusal(error)) return;
    const { userId: actorId, sessionId } = actor;
    const about = { ...subjectOf(input, trail), actorId, sessionId, reason: null };
    try {
      await database.accessLog.recordAccess({ act: name, outcome: 'refused', code: error.code, ...about });
    } catch (failure) {
      // The refusal stands all the same.
      logger.error({ err: failure, act: name }, 'A refusal could not be logged');
    }
  }

  async function logReadings(trail: Trail) {
    for (const access of trail.accesses) await database.accessLog.recordAccess(access);
  }

  async function runCommand<I extends z.ZodType, O extends z.ZodType>(
    command: Command<I, O>,
    actor: Actor,
    input: z.output<I>,
    trail: Trail,
  ): Promise<z.output<O>> {
    const { idempotencyKey } = parseInput(mutationKey, input);
    const hash = requestHash(command.name, input, command.secrets);
    await command.prepare?.(
      { actor, reauthenticate: (password) => auth.reauthenticate(actor, password) },
      input,
    );
    return withRetries(() =>
      database.unitOfWork.as(actor, async (work) => {
        resetTrail(trail);
        const seen = await work.receipts.find(idempotencyKey);
        if (seen !== null) {
          if (seen.command !== command.name || seen.requestHash !== hash) {
            throw new AppError('conflict/idempotency-key-reused');
          }
          return command.output.parse(seen.outcome);
        }
        const context = contextFor(deps, command.name, actor, work, trail);
        const output = command.output.parse(await command.run(context, input));
        if (command.keepsOutcome !== false) {
          const outcome = output as Json;
          await work.receipts.save(idempotencyKey, { command: command.name, requestHash: hash, outcome });
        }
        deps.failpoints?.beforeCommit?.(command.name);
        return output;
      }),
    );
  }

  return {
    execute: async (command, actor, rawInput) => {
      const input = parseInput(command.input, rawInput);
      const trail = newTrail();
      try {
        const output = await runCommand(command, actor, input, trail);
        for (const [stream, seq] of trail.streams) deps.onCommitted?.(stream, seq);
        await logReadings(trail);
        return output;
      } catch (error) {
        await logRefusal(command.name, actor, input, trail, error);
        throw error;
      }
    },
    query: async (query, actor, rawInput) => {
      const input = parseInput(query.input, rawInput);
      const trail = newTrail();
      try {
        const output = await withRetries(() =>
          database.unitOfWork.as(
            actor,
            async (work) => {
              resetTrail(trail);
              const context = contextFor(deps, query.name, actor, work, trail);
              return query.output.parse(await query.run(context, input));
            },
            { readOnly: true },
          ),
        );
        await logReadings(trail);
        return output;
      } catch (error) {
        await logRefusal(query.name, actor, input, trail, error);
        throw error;
      }
    },
  };
}

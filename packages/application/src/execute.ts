import type { Actor, Json } from '@consilium/contracts';
import { z } from 'zod';
import { createAccessTrail } from './access-trail';
import type { Application, Deps } from './application';
import type { Auth } from './auth/auth';
import type { Command } from './command';
import { contextFor, newTrail, resetTrail, type Trail } from './context-for';
import { AppError } from './errors';
import { parseInput } from './parse-input';
import { requestHash } from './request-hash';
import { withRetries } from './retries';
import { createUnreadableLog } from './unreadable';

const mutationKey = z.looseObject({ idempotencyKey: z.uuid() });

/** Runs every use case: parsing, receipt, unit of work, access log. */
export function createExecutor(deps: Deps, auth: Auth): Pick<Application, 'execute' | 'query'> {
  const { database } = deps;
  const accessTrail = createAccessTrail(deps);
  const logUnreadable = createUnreadableLog(deps.logger);

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
        await accessTrail.readings(trail);
        return output;
      } catch (error) {
        await accessTrail.refusal(command.name, actor, input, trail, error);
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
              const found = await query.run(context, input);
              const { unreadable } = trail;
              return query.output.parse(
                unreadable.length === 0 ? found : Object.assign({ unreadable }, found),
              );
            },
            { readOnly: true },
          ),
        );
        logUnreadable(query.name, trail.unreadable);
        await accessTrail.readings(trail);
        return output;
      } catch (error) {
        await accessTrail.refusal(query.name, actor, input, trail, error);
        throw error;
      }
    },
  };
}

'use client';
import { type UseMutationOptions, useMutation } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { createAttempts } from './attempt';
import { isDefinite, type Problem, problemOf } from './problem';

/** A procedure of `useTRPC()` that changes something. */
interface Mutation {
  readonly '~types': { readonly input: unknown; readonly output: unknown };
  readonly mutationOptions: () => object;
}
type InputOf<Procedure extends Mutation> = Procedure['~types']['input'] extends infer Input
  ? Omit<Input, 'idempotencyKey'>
  : never;
type OutputOf<Procedure extends Mutation> = Procedure['~types']['output'];

export type CommandResult<Output> =
  | { readonly ok: true; readonly value: Output }
  | { readonly ok: false; readonly problem: Problem };

export interface Command<Input, Output> {
  /** Sends it. Never throws: the answer says whether it was done, and `problem` keeps why not until the next try. */
  readonly run: (input: Input) => Promise<CommandResult<Output>>;
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly clear: () => void;
}

/**
 * Calls a mutation: adds the idempotency key, keeps it when the same input is sent again, and turns a failure into a
 * `Problem` to show with `<ProblemAlert problem={command.problem} />`.
 * @example const cast = useCommand(useTRPC().ballot.castVote);
 */
export function useCommand<Procedure extends Mutation>(
  procedure: Procedure,
): Command<InputOf<Procedure>, OutputOf<Procedure>> {
  const [attempts] = useState(() => createAttempts(() => crypto.randomUUID()));
  const [problem, setProblem] = useState<Problem | null>(null);
  const { mutateAsync, isPending } = useMutation(
    procedure.mutationOptions() as UseMutationOptions<OutputOf<Procedure>, unknown, object>,
  );
  const run = useCallback(
    async (input: InputOf<Procedure>): Promise<CommandResult<OutputOf<Procedure>>> => {
      setProblem(null);
      try {
        const value = await mutateAsync({ ...input, idempotencyKey: attempts.keyFor(input) });
        attempts.settle();
        return { ok: true, value };
      } catch (error) {
        const found = problemOf(error);
        if (isDefinite(found)) attempts.settle();
        setProblem(found);
        return { ok: false, problem: found };
      }
    },
    [attempts, mutateAsync],
  );
  const clear = useCallback(() => setProblem(null), []);
  return { run, pending: isPending, problem, clear };
}

import type {
  Act,
  ActResources,
  AuthorizedBoardId,
  BoardAct,
  BoardActor,
  Context,
  OrganizationAct,
  Refused,
} from '@consilium/board';
import type { Actor, BoardEvent, BoardId, CaseId, UnreadableRow } from '@consilium/contracts';
import type { Attachments, Recorded, Work } from '@consilium/database';
import type { z } from 'zod';
import type { ApplicationKeys } from './application';

/** What every use case has, reading or writing: one unit of work, opened as its actor. */
export interface QueryContext {
  readonly actor: Actor;
  readonly work: Work;
  readonly keys: ApplicationKeys;
  readonly demo: boolean;
  newId(): string;
  /** The database's clock, read once (at the first call: make it after the locks) and the same for the whole unit of work. */
  now(): Promise<string>;
  /** The actor on this board; throws `not-found` for whoever has no place on it. Also names the board for a refusal's log line. */
  boardActor(boardId: BoardId): BoardActor;
  /** Asks the policy: throws `not-found` where the actor may not know of it, `forbidden` where it is seen but not allowed. */
  authorize<A extends Act>(act: A, resource: ActResources[A]): void;
  /** The same of a whole board: what it answers is the proof that readings over the board ask for. */
  authorizeBoard(act: BoardAct, boardId: BoardId): AuthorizedBoardId;
  /** The same of the organization. */
  authorizeOrganization(act: OrganizationAct): void;
  /** Whether the policy allows it: for what is shown or left out, and not refused. */
  may<A extends Act>(act: A, resource: ActResources[A]): boolean;
  /** Throws the refusal of the pure code as an AppError: the unit of work is rolled back, and one line goes to the access log. */
  refuse(refused: Refused): never;
  /** Names the case that a refusal or an access is about, for the access log. */
  about(caseId: CaseId): void;
  /**
   * What `build` makes of a row of a list, as a list of one. Where it throws there is none: the row is told among the answer's `unreadable`
   * and logged, and the rest of the list stays.
   */
  readable<Item>(kind: UnreadableRow['kind'], rowId: string, build: () => Item): Item[];
  /** One `allowed` line in the access log: written after the unit of work and before its answer is given, or there is no answer. */
  logAccess(entry: { boardId: BoardId | null; caseId?: CaseId; reason?: string }): void;
}

export interface CommandContext extends QueryContext {
  /** What board's pure decide functions take. Call after the locks: it reads the clock. */
  decideContext(boardId: BoardId): Promise<Context>;
  /** Projects the events into rows and appends them to the board's stream: the only way to write. */
  record(boardId: BoardId, events: readonly BoardEvent[], attachments?: Attachments): Promise<Recorded>;
  /** Tells the live feed of rows that were appended to the organization's stream. */
  recorded(stream: string, recorded: Recorded): void;
  newPseudonym(): string;
}

/** For work before the transaction opens: checking a password is slow and must not hold a connection. */
export interface PrepareContext {
  readonly actor: Actor;
  /** Throws `auth/password-wrong` (or `auth/too-many-attempts`) unless this is the actor's password. */
  reauthenticate(password: string): Promise<void>;
}

export interface Command<Input extends z.ZodType, Output extends z.ZodType> {
  readonly kind: 'command';
  /** `ballot.open`: router and procedure, and the access log's `act`. */
  readonly name: string;
  readonly input: Input;
  readonly output: Output;
  /** Input fields that are never hashed, stored or logged. */
  readonly secrets?: readonly string[];
  /** False where the answer must not be stored in a receipt: a repeated request is carried out again. */
  readonly keepsOutcome?: boolean;
  prepare?(context: PrepareContext, input: z.output<Input>): Promise<void>;
  run(context: CommandContext, input: z.output<Input>): Promise<z.input<Output>>;
}

export interface Query<Input extends z.ZodType, Output extends z.ZodType> {
  readonly kind: 'query';
  readonly name: string;
  readonly input: Input;
  readonly output: Output;
  run(context: QueryContext, input: z.output<Input>): Promise<z.input<Output>>;
}

/** A use case that writes. Its input carries an `idempotencyKey` (`mutationInput`). */
export const defineCommand = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: Omit<Command<Input, Output>, 'kind'>,
): Command<Input, Output> => ({ kind: 'command', ...definition });

/** A use case that only reads. */
export const defineQuery = <Input extends z.ZodType, Output extends z.ZodType>(
  definition: Omit<Query<Input, Output>, 'kind'>,
): Query<Input, Output> => ({ kind: 'query', ...definition });

import type { Actor, exportOrganizationInput, exportStreamInput } from '@consilium/contracts';
import type { Database } from '@consilium/database';
import type { z } from 'zod';
import type { Auth } from './auth/auth';
import type { SignInLimits } from './auth/limits';
import type { Command, Query } from './command';
import type { IdentityVault } from './identity/vault';

/** 32 bytes each: AES-256-GCM for identifiers, HMAC-SHA-256 for their blind index. The two must differ. */
export interface ApplicationKeys {
  readonly identity: Buffer;
  readonly identityIndex: Buffer;
}

/** Takes unexpected errors, as pino does. Is never given patient data. */
export interface Logger {
  warn(fields: Record<string, unknown>, message: string): void;
  error(fields: Record<string, unknown>, message: string): void;
}

export interface Deps {
  readonly database: Database;
  readonly keys: ApplicationKeys;
  /** A UUID of version 7. */
  newId(): string;
  /** A pseudonym such as `K7M-42Q`; whether it is free is checked by the caller. */
  newPseudonym(): string;
  readonly demo: boolean;
  readonly logger: Logger;
  /** After each commit that wrote to a stream, with its last sequence. */
  onCommitted?(stream: string, seq: number): void;
  /** How many attempts to sign in are allowed; `defaultLimits` when left out. */
  readonly signInLimits?: SignInLimits;
  /** Where tests let a unit of work fail or wait; production has none. */
  readonly failpoints?: { readonly beforeCommit?: (command: string) => void };
}

export interface Application {
  /** Runs a command: parse, receipt, one unit of work, commit. Throws AppError. */
  execute<I extends z.ZodType, O extends z.ZodType>(
    command: Command<I, O>,
    actor: Actor,
    rawInput: unknown,
  ): Promise<z.output<O>>;
  /** Answers a query. Throws AppError. */
  query<I extends z.ZodType, O extends z.ZodType>(
    query: Query<I, O>,
    actor: Actor,
    rawInput: unknown,
  ): Promise<z.output<O>>;
  /**
   * A board's whole stream as an export's lines, header first; the reason stands in the access log before the first line is given. Throws
   * AppError at the first line.
   */
  exportStream(actor: Actor, rawInput: z.input<typeof exportStreamInput>): AsyncIterable<string>;
  /** The organization's, in the same way. */
  exportOrganization(actor: Actor, rawInput: z.input<typeof exportOrganizationInput>): AsyncIterable<string>;
  /** Closes asynchronous ballots that are past their deadline; gives how many. Safe to call in several processes at once. */
  closeOverdueBallots(): Promise<number>;
  /** Installs the first edition of the guideline where none is active yet. Safe in several processes at once. */
  installEdition(): Promise<void>;
  /** Compares the next batch of stored recommendations with what a proposed edition answers; true while cases are left. */
  assessEditions(): Promise<boolean>;
  /** Makes the next indexes of record numbers anew where the rule of their comparison has changed; true while such are left. */
  renewIndexes(): Promise<boolean>;
  readonly auth: Auth;
  readonly identityVault: IdentityVault;
  readonly database: Database;
  readonly logger: Logger;
  readonly demo: boolean;
}

import { type ErrorCode, type ErrorDetails, errorStatus } from '@consilium/contracts';

/**
 * An expected failure at the application's edge: a code of the one table, and details its reader may see. Never patient data.
 * Anything else that is thrown is a bug, and the API masks it as `internal`.
 */
export class AppError extends Error {
  override readonly name = 'AppError';
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}) {
    super(code);
    this.code = code;
    this.details = details;
  }

  /** HTTP status of the code. */
  get status(): number {
    return errorStatus[this.code];
  }
}

/** What one may not know of: the same answer as for what does not exist. */
export const notFound = (): AppError => new AppError('not-found');
/** Seen, but not allowed. */
export const forbidden = (): AppError => new AppError('forbidden');

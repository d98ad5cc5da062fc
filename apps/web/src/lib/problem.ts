import type { ErrorCode, ErrorDetails } from '@consilium/contracts';
import { errorStatus } from '@consilium/contracts/values';

/** Why an act failed, to be shown: `network` when no answer came, else a code of the contract. */
export interface Problem {
  readonly code: ErrorCode | 'network';
  readonly details: ErrorDetails;
}

export const isErrorCode = (value: unknown): value is ErrorCode =>
  typeof value === 'string' && Object.hasOwn(errorStatus, value);

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

/** Reads the contract's code and details from anything thrown by a procedure; an answer that never came is `network`. */
export function problemOf(error: unknown): Problem {
  const data = record(record(error)['data']);
  const code = data['code'];
  if (isErrorCode(code)) return { code, details: record(data['details']) as ErrorDetails };
  // tRPC's own refusals (a malformed request, no such procedure) bear its codes, not ours.
  if (typeof data['httpStatus'] === 'number')
    return { code: data['httpStatus'] === 400 ? 'invalid-input' : 'internal', details: {} };
  return { code: 'network', details: {} };
}

/** Whether the failure is final, so that sending the same again would fail again. */
export const isDefinite = ({ code }: Problem): boolean =>
  code !== 'network' && code !== 'internal' && code !== 'conflict/try-again';

/** A code's path in the catalogue `error`: '/' nests. */
export const messageKeyOf = (code: Problem['code']): string => code.replaceAll('/', '.');

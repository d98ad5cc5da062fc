import { AppError, inputDetails } from '@consilium/application';
import { type ErrorCode, type ErrorDetails, errorStatus } from '@consilium/contracts';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { z } from 'zod';

type TrpcCode = TRPCError['code'];
const trpcCodes: Readonly<Record<number, TrpcCode>> = {
  400: 'BAD_REQUEST',
  401: 'UNAUTHORIZED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  409: 'CONFLICT',
  422: 'UNPROCESSABLE_CONTENT',
  429: 'TOO_MANY_REQUESTS',
};

/** tRPC's code for one of ours, by way of the HTTP status. */
export const toTrpcError = (error: AppError): TRPCError =>
  new TRPCError({
    code: trpcCodes[error.status] ?? 'INTERNAL_SERVER_ERROR',
    message: error.code,
    cause: error,
  });

/** What a caller is told of a failure: our code, its details and the correlation id to quote. A bug is masked as `internal`. */
export interface ErrorData {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly correlationId: string;
  readonly httpStatus: number;
}

interface Known {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;
  readonly httpStatus: number;
}

/** The failure behind a tRPC error; null when it is a bug (to be logged and masked). */
function known(error: TRPCError): Known | null {
  const { cause } = error;
  if (cause instanceof AppError)
    return { code: cause.code, details: cause.details, httpStatus: cause.status };
  // Of an input. What was stored and can't be read back is a fault of ours.
  if (error.code === 'BAD_REQUEST' && cause instanceof z.core.$ZodError) {
    return { code: 'invalid-input', details: inputDetails(cause), httpStatus: errorStatus['invalid-input'] };
  }
  if (error.code === 'INTERNAL_SERVER_ERROR') return null;
  // tRPC's own refusals before a procedure runs: an unknown path, a body that is not JSON, a wrong method, too many calls in a batch.
  const code = error.code === 'NOT_FOUND' ? 'not-found' : 'invalid-input';
  return { code, details: {}, httpStatus: getHTTPStatusCodeFromError(error) };
}

const bug: Known = { code: 'internal', details: {}, httpStatus: errorStatus.internal };

export const isBug = (error: TRPCError): boolean => (known(error) ?? bug).code === 'internal';

/** Builds `error.data`. */
export const errorData = (error: TRPCError, correlationId: string): ErrorData => ({
  ...(known(error) ?? bug),
  correlationId,
});

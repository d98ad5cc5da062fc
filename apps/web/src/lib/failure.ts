import type { ErrorDetails } from '@consilium/contracts';
import { isErrorCode, type Problem } from '@/lib/problem';

/**
 * The expected failure behind an error that a procedure threw on the server, or null for a bug. Next's bundle and the server are two module
 * instances, so that it is known by its shape.
 */
export function failureOf(error: unknown): Problem | null {
  for (const one of [error, (error as { cause?: unknown } | null)?.cause]) {
    const { code, details } = (one ?? {}) as { code?: unknown; details?: ErrorDetails };
    if (isErrorCode(code)) return { code, details: details ?? {} };
  }
  const { code } = (error ?? {}) as { code?: unknown };
  return code === 'BAD_REQUEST' ? { code: 'invalid-input', details: {} } : null;
}

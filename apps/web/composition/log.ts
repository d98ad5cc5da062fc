import pino, { type Logger } from 'pino';

/**
 * JSON lines on standard error. What could hold a person's data is removed before it is written; error texts are ours and hold none, and
 * of a database error only its class and code are kept, since its text may quote a row.
 */
export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      redact: [
        '*.password',
        '*.patientName',
        '*.recordNumber',
        '*.email',
        '*.facts',
        '*.body',
        'req.headers.cookie',
      ],
      serializers: {
        err: (error: unknown) => {
          if (!(error instanceof Error)) return { type: typeof error };
          const { code } = error as { code?: unknown };
          return { type: error.name, ...(typeof code === 'string' ? { code } : {}), stack: frames(error) };
        },
      },
    },
    pino.destination(2),
  );
}

/** The stack without its message. */
function frames(error: Error): string[] {
  return (error.stack ?? '')
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 12)
    .map((line) => line.trim());
}

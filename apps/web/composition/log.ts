import pino, { type DestinationStream, type Logger } from 'pino';

/**
 * JSON lines on standard error. What could hold a person's data is removed before it is written; error texts are ours and hold none, and
 * of a database error only its class and code are kept, since its text may quote a row.
 */
export function createLog(level: string, destination: DestinationStream = pino.destination(2)): Logger {
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
    destination,
  );
}

/**
 * For development, where all data are synthetic (settings.ts enforces it): one line of text, and of an error its message and whole
 * stack.
 */
export function createDevelopmentLog(
  level: string,
  write = (text: string) => process.stderr.write(text),
): Logger {
  const line = ({ level: is, msg = '', time: _, err, ...rest }: Record<string, unknown>) =>
    [
      `${pino.levels.labels[Number(is)]} ${msg}`,
      ...(Object.keys(rest).length > 0 ? [` ${JSON.stringify(rest)}`] : []),
      ...(err ? [`\n${(err as { stack: string }).stack}`] : []),
    ].join('');
  return pino({ level, base: null }, { write: (entry: string) => write(`${line(JSON.parse(entry))}\n`) });
}

/** The stack without its message, whose lines may look like places. */
function frames({ stack = '', message }: Error): string[] {
  const after = stack.indexOf(message);
  return (after < 0 ? stack : stack.slice(after + message.length))
    .split('\n')
    .filter((line) => /^ {4}at .*(:\d+|<anonymous>|native)\)?$/u.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}

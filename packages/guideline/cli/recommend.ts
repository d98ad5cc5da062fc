import { once } from 'node:events';
import { answerLine, NOT_JSON } from '../src/index';
import { lineBatches } from './lines';

/** JSON Lines of case facts in, a recommendation or an error a line out. Exit 0, or 2 when any line was an error. */

// JSON is UTF-8 (RFC 8259): other bytes are not JSON, and are not mended. A byte order mark is dropped.
const decoder = new TextDecoder('utf-8', { fatal: true });

function answer(bytes: Buffer): ReturnType<typeof answerLine> {
  let line: string;
  try {
    line = decoder.decode(bytes);
  } catch {
    return NOT_JSON;
  }
  return answerLine(line);
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader went away (`| head`): nothing is left to say.
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

process.exitCode = 0;
for await (const lines of lineBatches(process.stdin)) {
  for (const line of lines) {
    const result = answer(line);
    if (result === null) continue;
    if ('error' in result) process.exitCode = 2;
    if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await once(process.stdout, 'drain');
  }
}

import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { parseArgs } from 'node:util';
import { createVerifier, reportLines, type Sha256, type Verdict } from '../src/index';
import { LineTooLong, linesOf } from './lines';

const usage = `Usage: npm run --silent verify -- FILE [--head HASH]
Checks a journal export (JSON Lines) offline. FILE may be - for standard input.
--head HASH   a row's hash kept outside the journal, such as on a signed decision: proves all rows up to that one.
Exit code: 0 intact, 1 tampered (the first bad row is named), 2 unreadable.`;

const EXIT = { intact: 0, tampered: 1, unreadable: 2 } as const;

const sha256: Sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');

interface Request {
  readonly file: string;
  readonly knownHead?: string;
}

/** Reads the arguments; answers a text that says what is wrong with them, '' where the usage is asked for. */
function readArguments(args: string[]): Request | string {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { head: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    if (values.help) return '';
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) return 'Name one file, or - for standard input.';
    if (values.head === undefined) return { file };
    const knownHead = values.head.trim().toLowerCase();
    return /^[0-9a-f]{64}$/u.test(knownHead)
      ? { file, knownHead }
      : 'The hash after --head must be 64 hexadecimal digits.';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function verifyFile({ file, knownHead }: Request): Promise<Verdict> {
  const verifier = createVerifier({ hash: sha256, ...(knownHead === undefined ? {} : { knownHead }) });
  const source = file === '-' ? process.stdin : createReadStream(file, { highWaterMark: 1 << 20 });
  try {
    for await (const line of linesOf(source)) {
      if (!verifier.push(line)) break;
    }
  } catch (error) {
    if (error instanceof LineTooLong) {
      return { kind: 'unreadable', message: 'A line is too long for a journal export.' };
    }
    return { kind: 'unreadable', message: `The file cannot be read (${reasonOf(error)}).` };
  }
  return verifier.finish();
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error ? String(error.code) : error.message;
}

const request = readArguments(process.argv.slice(2));
if (typeof request === 'string') {
  process.stderr.write(request === '' ? `${usage}\n` : `${request}\n\n${usage}\n`);
  process.exitCode = request === '' ? EXIT.intact : EXIT.unreadable;
} else {
  const verdict = await verifyFile(request);
  const report = `${reportLines(verdict).join('\n')}\n`;
  (verdict.kind === 'unreadable' ? process.stderr : process.stdout).write(report);
  process.exitCode = EXIT[verdict.kind];
}

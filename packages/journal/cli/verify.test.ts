import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { buildEvent, buildLines, buildStream } from '../test/build-stream';

const folder = mkdtempSync(join(tmpdir(), 'consilium-verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const program = fileURLToPath(new URL('./verify.ts', import.meta.url));
function verify(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', program, ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, text: stdout + stderr };
}
function save(name: string, content: string): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

const stream = buildStream();
for (let count = 0; count < 5; count += 1) stream.append(buildEvent('meeting.opened'));
const lines = buildLines(stream.rows, stream.head()).map((line) => `${line}\n`);

describe('the verify command', { timeout: 30_000 }, () => {
  test('exits with 0 for an intact file and says what it cannot see', () => {
    const { status, text } = verify([save('intact', lines.join(''))]);
    expect(status).toBe(0);
    expect(text).toContain(`INTACT. Stream board:one, 5 rows, head ${stream.head().hash}`);
    expect(text).toContain('Not seen without --head: rows cut off at the end');
  });

  test('reads standard input, and with the head says that every row is proven', () => {
    const { status, text } = verify(['-', '--head', stream.head().hash.toUpperCase()], lines.join(''));
    expect(status).toBe(0);
    expect(text).toContain('every row up to it is proven');
  });

  test('exits with 1 and names the first bad row', () => {
    const { status, text } = verify([save('changed', lines.toSpliced(3, 1).join(''))]);
    expect(status).toBe(1);
    expect(text).toContain('First bad row: 3, on line 4 of the file.');
    expect(text).toContain('deleted - row 3 is missing');
  });

  test('exits with 1 where the head given is no row of the file', () => {
    expect(verify(['-', '--head', 'f'.repeat(64)], lines.join('')).status).toBe(1);
  });

  test.each([
    ['a file that is not there', [join(folder, 'none')], 'ENOENT'],
    ['an empty file', ['-'], 'empty'],
    ['no file', [], 'Name one file'],
    ['a head that is no hash', ['-', '--head', 'abc'], '64 hexadecimal digits'],
    ['an unknown option', ['-', '--all'], '--all'],
  ])('exits with 2 for %s', (_, args, words) => {
    const { status, text } = verify(args);
    expect(status).toBe(2);
    expect(text).toContain(words);
  });
});

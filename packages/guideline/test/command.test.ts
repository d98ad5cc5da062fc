import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { buildFacts } from './build';

const COMMAND = fileURLToPath(new URL('../cli/recommend.ts', import.meta.url));

async function run(input: string | Buffer): Promise<{ status: number | null; lines: string[] }> {
  const child = spawn(process.execPath, ['--import', 'tsx', COMMAND], { stdio: ['pipe', 'pipe', 'inherit'] });
  const closed = once(child, 'close');
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stdin.end(input);
  const [status] = (await closed) as [number | null];
  const text = Buffer.concat(output).toString();
  return { status, lines: text.split('\n').filter((line) => line !== '') };
}

const line = (id: string) => JSON.stringify(buildFacts({ id }));
const ids = (lines: string[]) => lines.map((text) => (JSON.parse(text) as { id?: string }).id);

it('answers each line in order and exits 0', { timeout: 30_000 }, async () => {
  const { status, lines } = await run(`\uFEFF${line('a')}\r\n\r\n${line('b\u2028c')}\n\n${line('d')}`);
  expect(ids(lines)).toEqual(['a', 'b\u2028c', 'd']);
  expect(status).toBe(0);
});

it('answers the other lines and exits 2 when one is an error', { timeout: 30_000 }, async () => {
  const { status, lines } = await run(`${line('a')}\n{"id":"b"}\nnope\n${line('c')}\n`);
  expect(ids(lines)).toEqual(['a', 'b', undefined, 'c']);
  expect(lines[2]).toContain('invalid-json');
  expect(status).toBe(2);
});

it('takes a line of megabytes, refuses bytes that are not UTF-8, and nothing gives nothing', {
  timeout: 30_000,
}, async () => {
  const long = 'x'.repeat(5_000_000);
  const { status, lines } = await run(
    Buffer.concat([Buffer.from(`${line(long)}\n"`), Buffer.from([0xff]), Buffer.from('"\n')]),
  );
  expect(ids(lines)).toEqual([long, undefined]);
  expect(status).toBe(2);
  expect(await run('')).toEqual({ status: 0, lines: [] });
});

it('stops quietly when its reader goes away', { timeout: 30_000 }, async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', COMMAND], { stdio: ['pipe', 'pipe', 'pipe'] });
  const closed = once(child, 'close');
  const complaints: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
  child.stdin.on('error', () => {});
  child.stdout.once('data', () => child.stdout.destroy());
  child.stdin.end(`${line('a')}\n`.repeat(5_000));
  expect(((await closed) as [number])[0]).toBe(0);
  expect(Buffer.concat(complaints).toString()).toBe('');
});

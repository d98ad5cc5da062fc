import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../support/server-process';
import { ROOT, run } from './run';

const FILES = {
  'package.json': '{ "name": "hello-world", "private": true }',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(ROOT)} } };`,
  'app/layout.jsx':
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }',
  'app/page.jsx':
    "import { headers } from 'next/headers'; export default async function Page() { await headers(); return <h1>Hello, world</h1>; }",
};

/** The smallest application of the same Next and React, built and served: what the tools alone weigh. */
export async function startHelloWorld(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  mkdirSync(join(folder, 'app'), { recursive: true });
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
  symlinkSync(join(ROOT, 'apps', 'web', 'node_modules'), join(folder, 'node_modules'));
  const next = join(folder, 'node_modules', '.bin', 'next');
  await run(next, ['build'], folder);
  const port = await freePort();
  const server: ChildProcess = spawn(
    process.execPath,
    [join(folder, 'node_modules/next/dist/bin/next'), 'start', '-p', String(port)],
    {
      cwd: folder,
      env: { ...process.env, NODE_ENV: 'production' },
      stdio: 'ignore',
    },
  );
  const url = `http://localhost:${port}`;
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) break;
    if (tries > 240 || server.exitCode !== null) throw new Error('The hello-world did not start.');
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return {
    url,
    stop: async () => {
      server.kill('SIGINT');
      if (server.exitCode === null) await once(server, 'exit');
    },
  };
}

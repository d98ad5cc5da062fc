import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { testServer } from './server';

const { url } = testServer();

/** An answer as it travels: nothing is unpacked. */
function travelled(path: string, headers: Readonly<Record<string, string>>) {
  return new Promise<{ headers: NodeJS.Dict<string | string[]>; parts: Buffer[] }>((resolve, reject) => {
    request(`${url}${path}`, { headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => resolve({ headers: answer.headers, parts }));
    })
      .on('error', reject)
      .end();
  });
}
const accepting = (encoding: string) => ({ 'accept-encoding': encoding });
const firstScript = (document: string) => /\/_next\/static\/chunks\/[^"]+\.js/u.exec(document)?.[0] ?? '';

it('a document comes in brotli, in gzip or as it is, and says the same', async () => {
  const plain = await travelled('/sign-in', accepting('identity'));
  expect(plain.headers['content-encoding']).toBeUndefined();
  const words = 'name="password"';
  expect(Buffer.concat(plain.parts).toString()).toContain(words);
  const brotli = await travelled('/sign-in', accepting('gzip, br'));
  expect(brotli.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(Buffer.concat(brotli.parts)).toString()).toContain(words);
  const gzip = await travelled('/sign-in', accepting('gzip'));
  expect(gzip.headers['content-encoding']).toBe('gzip');
  expect(gunzipSync(Buffer.concat(gzip.parts)).toString()).toContain(words);
});

it('a built script comes as the build compressed it, and may be kept for good', async () => {
  const document = await travelled('/sign-in', accepting('identity'));
  const path = firstScript(Buffer.concat(document.parts).toString());
  const [plain, brotli, gzip] = await Promise.all(
    ['identity', 'gzip, br', 'gzip'].map((encoding) => travelled(path, accepting(encoding))),
  );
  if (!plain || !brotli || !gzip) throw new Error('unanswered');
  const script = Buffer.concat(plain.parts);
  expect(brotliDecompressSync(Buffer.concat(brotli.parts))).toEqual(script);
  expect(gunzipSync(Buffer.concat(gzip.parts))).toEqual(script);
  for (const { headers } of [plain, brotli, gzip])
    expect(headers).toMatchObject({
      'cache-control': 'public,max-age=31536000,immutable',
      'content-type': expect.stringContaining('javascript'),
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      vary: 'Accept-Encoding',
    });
});

it('what is not built is not found, and every answer says how it may be used', async () => {
  for (const [path, status] of [
    ['/_next/static/chunks/nothing.js', 404],
    ['/_next/static/../BUILD_ID', 404],
    ['/_next/static/..%2fBUILD_ID', 404],
    ['/sign-in', 200],
    ['/api/health', 200],
  ] as const) {
    const answer = await fetch(`${url}${path}`);
    expect([path, answer.status]).toEqual([path, status]);
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    expect(answer.headers.get('referrer-policy')).toBe('same-origin');
  }
});

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { admit, isFromOwnPage } from './door';

const own = 'https://board.example';
const isOwnOrigin = (origin: string) => origin === own;

const told = (headers: IncomingHttpHeaders) => isFromOwnPage({ headers }, isOwnOrigin);

it('takes a form of our own page', () => {
  expect(told({ 'sec-fetch-site': 'same-origin' })).toBe(true);
  expect(told({ origin: own })).toBe(true);
  expect(told({ 'sec-fetch-site': 'same-origin', origin: own })).toBe(true);
});

it('refuses a form of another site, of a neighbouring host, or one that tells nothing', () => {
  expect(told({ 'sec-fetch-site': 'cross-site', origin: own })).toBe(false);
  expect(told({ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' })).toBe(false);
  expect(told({ 'sec-fetch-site': 'same-site' })).toBe(false);
  expect(told({ 'sec-fetch-site': 'none' })).toBe(false);
  for (const origin of ['https://evil.example', 'null', '']) expect(told({ origin })).toBe(false);
  expect(told({})).toBe(false);
});

/** A server behind the door that answers with the request it got. */
const server = createServer(async (request, response) => {
  const admitted = await admit(request, response, { isOwnOrigin });
  if (admitted !== null)
    response.end(
      `${admitted.method} ${admitted.url} ${admitted.headers['x-forwarded-host']} ${await text(admitted)}`,
    );
});
let base = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
const send = async (path: string, headers: Record<string, string>, body?: string | ReadableStream) => {
  const streamed = body instanceof ReadableStream ? { duplex: 'half' } : {};
  const init = {
    method: 'POST',
    headers: { origin: own, ...headers },
    ...(body === undefined ? {} : { body }),
    ...streamed,
  };
  const response = await fetch(`${base}${path}`, init as RequestInit);
  return { status: response.status, text: await response.text() };
};
const multipart = (fields: Readonly<Record<string, string>>) =>
  `${Object.entries(fields)
    .map(
      ([name, value]) =>
        `------consilium5f1e\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
    )
    .join('')}------consilium5f1e--\r\n`;
const ofForm = { 'content-type': 'multipart/form-data; boundary=----consilium5f1e' };

it('lets a form in whole, and says which of our hosts it came from', async () => {
  const body = multipart({ title: '정기 회의 👩🏽‍⚕️' });
  expect(await send('/schedule/new', ofForm, body)).toEqual({
    status: 200,
    text: `POST /schedule/new board.example ${body}`,
  });
  const coded = await send('/sign', { 'content-type': 'application/x-www-form-urlencoded' }, 'a=1&b=2');
  expect(coded.text).toBe('POST /sign board.example a=1&b=2');
  expect((await send('/sign-out', {})).text).toBe('POST /sign-out board.example ');
});

it('refuses in words what is too long, however its length is told', async () => {
  const long = 'x'.repeat(1_000_001);
  const urlencoded = { 'content-type': 'application/x-www-form-urlencoded' };
  expect(await send('/a', urlencoded, long)).toMatchObject({ status: 413 });
  const stream = new ReadableStream({
    start(controller) {
      controller.enqueue(new TextEncoder().encode(long));
      controller.close();
    },
  });
  const streamed = await send('/a', urlencoded, stream);
  expect([streamed.status, streamed.text]).toEqual([413, expect.stringContaining('too long')]);
});

it('hangs up on nobody who still writes: whoever reads only after the last letter finds the answer', async () => {
  const length = 20_000_000;
  const socket = connect(Number(new URL(base).port), '127.0.0.1').pause();
  const head = `POST /a HTTP/1.1\r\nhost: board.example\r\norigin: ${own}\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${length}\r\n\r\n`;
  await new Promise<void>((resolve, reject) => {
    socket.once('error', reject);
    socket.write(head + 'x'.repeat(length), () => resolve());
  });
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 413 /u);
});

it('says in the reader’s language why a form is not read', async () => {
  const korean = await send('/a', { ...ofForm, 'accept-language': 'ko' }, '------consilium5f1e\r\nbroken');
  expect([korean.status, korean.text]).toEqual([400, expect.stringContaining('읽을 수 없어')]);
  const chosen = await send('/a', { ...ofForm, cookie: 'locale=ko', 'accept-language': 'en' }, '');
  expect(chosen.text).toContain('읽을 수 없어');
  for (const type of ['application/json', 'text/plain', 'multipart/form-data', 'nonsense'])
    expect([type, (await send('/a', { 'content-type': type }, '{}')).status]).toEqual([type, 400]);
});

it('takes no call of a server action, of which there are none', async () => {
  const action = { 'next-action': 'a'.repeat(42) };
  for (const [headers, body] of [
    [{ ...action, 'content-type': 'text/plain;charset=UTF-8' }, '[]'],
    [{ ...action, ...ofForm }, multipart({ 0: '[{},"$K1"]', '1_a': 'b' })],
    [action, ''],
    [ofForm, multipart({ [`$ACTION_ID_${'a'.repeat(42)}`]: '' })],
    [ofForm, multipart({ $ACTION_REF_1: '', '$ACTION_1:0': '{}', title: 'x' })],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, '%24ACTION_KEY=x'],
  ] as const)
    expect([body, (await send('/a', headers, body)).status]).toEqual([body, 400]);
});

it('knows no address whose letters stand for none', async () => {
  expect(await send('/meetings/%E0%A4%A', {})).toMatchObject({ status: 400 });
  expect((await fetch(`${base}/%ff`)).status).toBe(400);
});

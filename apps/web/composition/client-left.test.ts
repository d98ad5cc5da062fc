import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it } from 'vitest';
import { isClientLeft } from './client-left';

it('is what Node says of a request whose client closes its connection in the middle of it', async () => {
  const server = createServer();
  const caught = new Promise<unknown>((resolve) => {
    server.once('request', (request) => request.once('error', resolve).resume());
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const client = connect(port, '127.0.0.1');
  client.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\nbegun');
  server.once('request', () => client.destroy());
  expect(isClientLeft(await caught)).toBe(true);
  server.close();
});

it('is not what a lost database, or a fault of our own, says', () => {
  expect(isClientLeft(Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }))).toBe(false);
  expect(isClientLeft(new Error('aborted'))).toBe(false);
  expect(isClientLeft(undefined)).toBe(false);
});

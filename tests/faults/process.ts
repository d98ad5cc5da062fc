// The application as a process to be killed: database, use cases, the API's handler and live messages on a plain HTTP server, without Next. It loads
// first and opens when it is told, so that a stand-by takes over at once; and it ends with the runner that started it.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHandler } from '@consilium/api';
import { createApplication, newId, newPseudonym } from '@consilium/application';
import type { SessionId } from '@consilium/contracts';
import { createDatabase } from '@consilium/database';
import { openLive } from '../../apps/web/composition/live';
import { castWithout } from './broken';
import type { Opened, Order } from './orders';

let death: 'before-commit' | 'after-commit' | null = null;
const dieAt = (point: typeof death) => {
  if (death === point) process.kill(process.pid, 'SIGKILL');
};
const say = (fields: Record<string, unknown>, message: string) =>
  process.stderr.write(`${message}: ${fields.err instanceof Error ? fields.err.stack : ''}\n`);

async function toRequest(incoming: IncomingMessage): Promise<Request> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const headers = new Headers(
    Object.entries(incoming.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ) as [string, string][],
  );
  const { method = 'GET', url = '/' } = incoming;
  return new Request(`http://${incoming.headers.host}${url}`, {
    method,
    headers,
    ...(method === 'POST' ? { body: Buffer.concat(chunks) } : {}),
  });
}

async function answer(response: Response, outgoing: ServerResponse): Promise<void> {
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

function open({ appUrl, control, port }: Extract<Order, { kind: 'open' }>): void {
  const database = createDatabase({ appUrl, onError: (err) => say({ err }, 'idle connection') });
  const application = createApplication({
    database,
    keys: { identity: randomBytes(32), identityIndex: randomBytes(32) },
    newId,
    newPseudonym,
    demo: true,
    logger: { warn: say, error: say },
    onCommitted: (stream) => {
      dieAt('after-commit');
      live.signal(stream);
    },
    failpoints: { beforeCommit: () => dieAt('before-commit') },
  });
  const actorOf = async (cookie: string | null | undefined) => {
    const session = /^session=([0-9a-f-]{36})$/u.exec(cookie ?? '')?.[1];
    return session ? application.auth.resolveActor(session as SessionId) : null;
  };
  const resolveActor = (request: Request) => actorOf(request.headers.get('cookie'));
  const door = createHandler(application, {
    resolveActor,
    isOwnOrigin: (origin, host) => origin === `http://${host}`,
  });
  const handle = async (request: Request): Promise<Response> => {
    if (control === null || !request.url.endsWith('/ballot.castVote')) return door(request);
    const actor = await resolveActor(request);
    if (actor === null) return new Response(null, { status: 401 });
    return castWithout(control, application, actor, (await request.json()) as Record<string, unknown>);
  };
  const server = createServer((incoming, outgoing) => {
    toRequest(incoming)
      .then(handle)
      .then((response) => answer(response, outgoing))
      .catch((err: unknown) => {
        say({ err }, 'request');
        outgoing.writeHead(500).end();
      });
  });
  const live = openLive(server, {
    application,
    actorOf,
    isOwnOrigin: (origin, host) => origin === `http://${host}`,
    onError: (err) => say({ err }, 'realtime'),
  });
  server.listen(port, '127.0.0.1', () => {
    const opened: Opened = { port: (server.address() as AddressInfo).port };
    process.send?.(opened);
  });
}

process.on('message', (order: Order) => {
  if (order.kind === 'open') open(order);
  else death = order.at;
});
process.on('disconnect', () => process.exit());

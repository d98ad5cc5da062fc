// The composition root: one process, one HTTP port, one database pool. Next, tRPC and socket.io are put together here and nowhere else.
import { createServer, type RequestListener } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import next from 'next';
import { isClientLeft } from './composition/client-left';
import { compose } from './composition/compose';
import { consoleTo } from './composition/console';
import { openData } from './composition/data';
import { admit } from './composition/door';
import { settleForwarded } from './composition/forwarded';
import { createDevelopmentLog, createLog } from './composition/log';
import { isOwnOrigin } from './composition/origin';
import { sending, withBuiltFiles } from './composition/sending';
import { readSettings, SettingsError } from './composition/settings';

const tell = (message: string) => process.stdout.write(`${message}\n`);

async function main(): Promise<void> {
  const settings = readSettings();
  process.env['NEXTAUTH_SECRET'] = settings.authSecret;
  process.env['NEXTAUTH_URL'] ??= settings.publicUrl;
  const dev = process.env['NODE_ENV'] === 'development';
  const log = dev ? createDevelopmentLog(settings.logLevel) : createLog(settings.logLevel);
  if (!dev) consoleTo(log);

  let handle: (...args: Parameters<RequestListener>) => Promise<void> = async (_request, response) => {
    response.writeHead(503, { 'retry-after': '2' }).end();
  };
  const http = createServer((request, response) => {
    settleForwarded(request.headers, request.socket.remoteAddress, settings.trustedProxies);
    handle(request, response).catch((error: unknown) => {
      if (!isClientLeft(error)) log.error({ err: error }, 'request failed');
      if (!response.headersSent) response.statusCode = 500;
      response.end();
    });
  });
  const closing: (() => Promise<unknown>)[] = [];
  let stopped: Promise<void> | null = null;
  const stop = () => {
    stopped ??= (async () => {
      for (const close of closing.reverse())
        await close().catch((error: unknown) => log.error({ err: error }, 'closing'));
    })();
    return stopped;
  };
  // Set before the start, so that an interrupted start stops PostgreSQL too.
  const end = () => void stop().then(() => process.exit(0));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  // `npm start` holds an IPC channel to this process. When it closes, `npm start` was killed and cannot stop us any more.
  process.on('disconnect', end);
  process.on('uncaughtException', (error) => {
    // Next lays a copy of the body over a request; if its client leaves before that is read, nobody listens to the error.
    if (isClientLeft(error)) return;
    log.fatal({ err: error }, 'ended by a fault');
    void stop().then(() => process.exit(1));
  });

  try {
    const data = await openData(settings, log, tell);
    closing.push(data.close);
    const dir = fileURLToPath(new URL('.', import.meta.url));
    const app = next({
      dev,
      dir,
      hostname: settings.host,
      port: settings.port,
    });
    await app.prepare();
    closing.push(() => app.close());
    const nextHandle = app.getRequestHandler();
    const door = {
      isOwnOrigin: (origin: string, host: string | undefined) =>
        isOwnOrigin(origin, host, settings.publicUrl),
    };
    const answer: typeof handle = async (request, response) => {
      // Next's own overlay of errors asks in ways that no page of ours does.
      const overlays = dev && request.url?.startsWith('/__nextjs');
      const admitted = overlays ? request : await admit(request, response, door);
      if (admitted !== null) await nextHandle(admitted, response);
    };
    const built = join(dir, process.env['NEXT_DIST_DIR'] ?? '.next', 'static');
    handle = sending(dev ? answer : withBuiltFiles(built, answer));
    const consilium = await compose({ settings, data, http, log });
    closing.push(consilium.close);
    await new Promise<void>((resolve, reject) => {
      http.once('error', reject);
      http.listen(settings.port, settings.host, resolve);
    });
    // Not awaited: closing ends with the last WebSocket, and those are closed next.
    closing.push(async () => {
      http.close();
      http.closeAllConnections();
    });
    if (stopped) return;
    // npm run dev waits for it.
    process.send?.('ready');
    tell(`Consilium is ready on ${settings.publicUrl}${settings.demo ? '  (demo: synthetic data)' : ''}`);
  } catch (error) {
    // Interrupted: the error comes from what was closed during the start, and is not reported.
    if (stopped) return stopped;
    await stop();
    throw error;
  }
}

main().catch((error: NodeJS.ErrnoException & { port?: number }) => {
  if (error instanceof SettingsError) tell(`Consilium did not start: ${error.message}`);
  else if (error.code === 'EADDRINUSE')
    tell(`Consilium did not start: port ${error.port} is taken. Set PORT to another one.`);
  else process.stderr.write(`Consilium did not start: ${error.stack ?? String(error)}\n`);
  process.exit(1);
});

import { randomUUID } from 'node:crypto';
import type { Application } from '@consilium/application';
import { type Actor, type ErrorCode, errorStatus } from '@consilium/contracts';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { isBug } from './error-shape';
import { appRouter } from './root';

/** The signed-in person behind a request, by the session in its cookie, read from the database now; null when nobody is. */
export type ResolveRequest = (request: Request) => Promise<Actor | null>;

/** Where the router is mounted. */
const endpoint = '/api/trpc';
const maxBodyBytes = 1_000_000;

/** What the handler needs from the server that mounts it. */
export interface HandlerDeps {
  readonly resolveActor: ResolveRequest;
  /** Whether an `Origin` is one of our own pages, by the request's `Host`. */
  readonly isOwnOrigin: (origin: string, host: string | null) => boolean;
}

/** The request with its whole body read, or null beyond `maxBodyBytes`. Counts the bytes as they come: `content-length` may be missing. */
async function readWhole(request: Request): Promise<Request | null> {
  if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes) return null;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) return null;
    chunks.push(chunk);
  }
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body: Buffer.concat(chunks) });
}

const isJson = (request: Request): boolean =>
  /^application\/json\s*(;|$)/iu.test(request.headers.get('content-type') ?? '');

/**
 * Handles the API's HTTP requests. Mutations must be POSTs of JSON from our own origin, since a browser sends cookies with
 * cross-site requests too; at most 10 calls per batch; no answer may be cached.
 */
export function createHandler(application: Application, { resolveActor, isOwnOrigin }: HandlerDeps) {
  const refuse = (status: number, code: ErrorCode, correlationId: string) =>
    Response.json(
      { error: { message: code, data: { code, details: {}, correlationId, httpStatus: status } } },
      { status, headers: { 'cache-control': 'no-store' } },
    );

  return async (sent: Request): Promise<Response> => {
    let request = sent;
    const correlationId = randomUUID();
    if (request.method === 'POST') {
      // A browser sends `Origin` with every POST: another site's, or none, is refused.
      const origin = request.headers.get('origin');
      if (origin === null || !isOwnOrigin(origin, request.headers.get('host')))
        return refuse(errorStatus.forbidden, 'forbidden', correlationId);
      if (!isJson(request)) return refuse(415, 'invalid-input', correlationId);
      const whole = await readWhole(request);
      if (whole === null) return refuse(413, 'invalid-input', correlationId);
      request = whole;
    }
    return fetchRequestHandler({
      endpoint,
      req: request,
      router: appRouter,
      maxBatchSize: 10,
      // Queries may come by POST too: search words and the facts of a preview must not stand in a URL, which proxies log.
      allowMethodOverride: true,
      createContext: async () => ({
        application,
        actor: await resolveActor(request),
        correlationId,
      }),
      responseMeta: () => ({ headers: new Headers({ 'cache-control': 'no-store' }) }),
      onError: ({ error, path }) => {
        if (isBug(error))
          application.logger.error({ correlationId, path, err: error.cause ?? error }, 'A call failed');
      },
    });
  };
}

import { randomUUID } from 'node:crypto';
import type { Application } from '@consilium/application';
import { type Actor, type ErrorCode, errorStatus } from '@consilium/contracts';
import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { isBug } from './error-shape';
import { appRouter } from './root';

/** Who sends this request: the session of its cookie, looked up now. */
export type ResolveRequest = (request: Request) => Promise<Actor | null>;

/** Where the router is mounted. */
const endpoint = '/api/trpc';
const maxBodyBytes = 1_000_000;

/** What the handler needs from the server that mounts it. */
export interface Doorway {
  readonly resolveActor: ResolveRequest;
  /** Whether an `Origin` is one of our own pages, by the request's `Host`. */
  readonly isOwnOrigin: (origin: string, host: string | null) => boolean;
}

/** The request with its body read, or null where it is too long: counted while it comes, since its length need not be announced. */
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
 * The HTTP door of the API. Mutations go by POST with JSON from our own origin only (cross-site requests carry cookies too);
 * at most 10 calls per batch; nothing is ever cached.
 */
export function createHandler(application: Application, { resolveActor, isOwnOrigin }: Doorway) {
  const refuse = (status: number, code: ErrorCode, correlationId: string) =>
    Response.json(
      { error: { message: code, data: { code, details: {}, correlationId, httpStatus: status } } },
      { status, headers: { 'cache-control': 'no-store' } },
    );

  return async (sent: Request): Promise<Response> => {
    let request = sent;
    const correlationId = randomUUID();
    if (request.method === 'POST') {
      // A browser names the page that sends a mutation; another site's, and a request without a name, is refused.
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
      // Reads come by POST too: what was searched for, or entered for a preview, must not stand in an address.
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

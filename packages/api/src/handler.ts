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

/** A browser names the page that sends a mutation; another site's, and a request without a name, is refused. */
function isSameOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin === null || !URL.canParse(origin)) return false;
  return new URL(origin).host === (request.headers.get('host') ?? new URL(request.url).host);
}

const isJson = (request: Request): boolean =>
  /^application\/json\s*(;|$)/iu.test(request.headers.get('content-type') ?? '');

/**
 * The HTTP door of the API. Mutations go by POST with JSON from our own origin only (cross-site requests carry cookies too);
 * at most 10 calls per batch; nothing is ever cached.
 */
export function createHandler(application: Application, resolveActor: ResolveRequest) {
  const refuse = (status: number, code: ErrorCode, correlationId: string) =>
    Response.json(
      { error: { message: code, data: { code, details: {}, correlationId, httpStatus: status } } },
      { status, headers: { 'cache-control': 'no-store' } },
    );

  return async (request: Request): Promise<Response> => {
    const correlationId = randomUUID();
    if (request.method === 'POST') {
      if (!isSameOrigin(request)) return refuse(errorStatus.forbidden, 'forbidden', correlationId);
      if (!isJson(request)) return refuse(415, 'invalid-input', correlationId);
      if (Number(request.headers.get('content-length') ?? 0) > maxBodyBytes)
        return refuse(413, 'invalid-input', correlationId);
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

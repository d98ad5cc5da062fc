import { IncomingMessage, type ServerResponse } from 'node:http';
import { finished } from 'node:stream';
import type { Locale } from '@consilium/contracts';
import { parseCookie } from 'cookie';
import en from '../messages/en/error.json';
import ko from '../messages/ko/error.json';
import { isLocale, LOCALE_COOKIE, preferredLocale } from '../src/i18n/locale';

export interface DoorSettings {
  /** Whether an `Origin` is one of our own pages, by the request's `Host`. */
  readonly isOwnOrigin: (origin: string, host: string | undefined) => boolean;
}

/** Why a request is refused: the HTTP status, and the key of its sentence in the catalogue `error.door`. */
type Refusal = readonly [status: number, words: keyof typeof en.door];

/** No form is longer. The API's handler has the same limit. */
const maxBodyBytes = 1_000_000;
/** The API checks its own requests and answers in JSON. */
const apiPath = '/api/trpc/';

/**
 * Checks a request before Next gets it, since Next answers a broken form, or one from another site, with 500. Returns the request for Next
 * (the body of a form has been read here and is replayed), or null when the request was refused and answered.
 */
export async function admit(
  request: IncomingMessage,
  response: ServerResponse,
  { isOwnOrigin }: DoorSettings,
): Promise<IncomingMessage | null> {
  const path = pathOf(request.url ?? '/');
  if (path === null) return refuse(request, response, [400, 'no-address']);
  if (request.method !== 'POST' || path.startsWith(apiPath)) return request;
  if (!isFromOwnPage(request, isOwnOrigin)) return refuse(request, response, [403, 'not-ours']);
  const body = await read(request);
  if (body === null) return refuse(request, response, [413, 'too-long']);
  if (!(await isForm(request, body))) return refuse(request, response, [400, 'not-understood']);
  return withBody(request, body);
}

/** The decoded path of a request's address; null where it is no path, or has an invalid percent-escape. */
function pathOf(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address, 'http://host').pathname);
  } catch {
    return null;
  }
}

/**
 * Whether one of our own pages sends a form: browsers say so by `Sec-Fetch-Site`, older ones by `Origin`, and each header that is present
 * must agree. A request with neither is refused: it carries a cookie, and another site may have made it.
 */
export function isFromOwnPage(
  { headers }: Pick<IncomingMessage, 'headers'>,
  isOwnOrigin: DoorSettings['isOwnOrigin'],
): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  return origin === undefined ? site !== undefined : isOwnOrigin(origin, host);
}

/** The request's body, or null beyond `maxBodyBytes`. Counts the bytes as they come: `content-length` may be missing. */
async function read(request: IncomingMessage): Promise<Buffer | null> {
  if (Number(request.headers['content-length'] ?? 0) > maxBodyBytes) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > maxBodyBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * A form as browsers send it, or an empty one. Next would take some for calls of server actions, of which there are none here: they are
 * refused before it looks for one.
 */
async function isForm({ headers }: IncomingMessage, body: Buffer): Promise<boolean> {
  if (headers['next-action'] !== undefined) return false;
  const type = headers['content-type'] ?? '';
  if (type === '' && body.length === 0) return true;
  if (!/^(multipart\/form-data|application\/x-www-form-urlencoded)\b/iu.test(type)) return false;
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } })
    .formData()
    .catch(() => null);
  return form !== null && [...form.keys()].every((name) => !name.startsWith('$ACTION_'));
}

/** The same request with its body to be read again. */
function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(again, { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  again.headers = { ...headers, 'content-length': String(body.length) };
  delete again.headers['transfer-encoding'];
  // Next compares `Origin` with the host itself and does not know the public address: here they are made equal.
  if (headers.origin !== undefined) again.headers['x-forwarded-host'] = new URL(headers.origin).host;
  again.push(body);
  again.push(null);
  again.complete = true;
  return again;
}

function refuse(request: IncomingMessage, response: ServerResponse, [status, words]: Refusal): null {
  const locale = localeOf(request);
  const body = `${(locale === 'ko' ? ko : en).door[words]}\n`;
  response.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-language': locale,
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
  });
  response.write(body);
  // Drains the body before ending, so that a client that is still sending gets the answer and not a closed connection.
  finished(request.resume(), () => response.end());
  return null;
}

function localeOf({ headers }: IncomingMessage): Locale {
  const chosen = parseCookie(headers.cookie ?? '')[LOCALE_COOKIE];
  return isLocale(chosen) ? chosen : preferredLocale(headers['accept-language'] ?? null);
}

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

/** Why a request is not let in: the status, and its words in the catalogue `error.door`. */
type Refusal = readonly [status: number, words: keyof typeof en.door];

/** A form holds less; the API's own door says the same of its calls. */
const maxBodyBytes = 1_000_000;
/** It has a door of its own, which answers in JSON. */
const apiPath = '/api/trpc/';

/**
 * What is looked at before Next is asked: Next answers a form that is broken, or comes from another site, as a fault of its own. Answers the
 * request that Next may have (a form's body is read here and goes on whole), or null when it was refused in words.
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

/** Null where it is none, or bears what stands for no character. */
function pathOf(address: string): string | null {
  try {
    return decodeURIComponent(new URL(address, 'http://host').pathname);
  } catch {
    return null;
  }
}

/**
 * A browser says by `Sec-Fetch-Site` whether one of our own pages sends a form, an older one by `Origin`; each that is there must say so. A
 * request with neither is refused: it bears a cookie, and nobody knows who made it.
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

/** Null where it is longer than any form: counted while it comes, since its length need not be announced. */
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

/** The same request once more, for a reader to whom its body has not come yet. */
function withBody(request: IncomingMessage, body: Buffer): IncomingMessage {
  const again = new IncomingMessage(request.socket);
  const { method, url, headers, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor } = request;
  Object.assign(again, { method, url, rawHeaders, httpVersion, httpVersionMajor, httpVersionMinor });
  again.headers = { ...headers, 'content-length': String(body.length) };
  delete again.headers['transfer-encoding'];
  // Next compares the two by itself, and knows nothing of a proxy: here they are told to be the same.
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
  // What is left of the form is read and dropped: whoever hangs up on a sender who still writes takes the answer away too.
  finished(request.resume(), () => response.end());
  return null;
}

function localeOf({ headers }: IncomingMessage): Locale {
  const chosen = parseCookie(headers.cookie ?? '')[LOCALE_COOKIE];
  return isLocale(chosen) ? chosen : preferredLocale(headers['accept-language'] ?? null);
}

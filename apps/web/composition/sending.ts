import type { IncomingMessage, ServerResponse } from 'node:http';
import { constants } from 'node:zlib';
import compression from 'compression';
import sirv from 'sirv';

const BUILT = '/_next/static';
/** Of 11; about as quick as gzip, and smaller. The built files were compressed best at the build. */
const DOCUMENT_QUALITY = 5;

/** What every answer says. */
const HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
/** What everything but a built file says besides: of a page it would be obeyed. Its content security policy has a nonce: see src/proxy.ts. */
const OF_PAGES = {
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Sets what every answer says, and compresses it as well as the browser can read; a part that is flushed leaves at once. */
export function sending(answer: Answer): Answer {
  const compress = compression({
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: DOCUMENT_QUALITY } },
  });
  return (request, response) =>
    new Promise((resolve, reject) => {
      for (const [name, value] of Object.entries({ ...HEADERS, ...OF_PAGES }))
        response.setHeader(name, value);
      // It is written for Express, of whose request and response it uses what Node's have.
      compress(
        request as never,
        response as never,
        () => void answer(request, response).then(resolve, reject),
      );
    });
}

/**
 * Sends the built files as build/precompress.ts left them, for good: their names change with their content. What is no such file goes on
 * to `answer`.
 */
export function withBuiltFiles(folder: string, answer: Answer): Answer {
  const send = sirv(folder, {
    brotli: true,
    gzip: true,
    immutable: true,
    maxAge: 31_536_000,
    // A page has some twenty of them.
    setHeaders(response) {
      for (const name of Object.keys(OF_PAGES)) response.removeHeader(name);
    },
  });
  return (request, response) =>
    new Promise((resolve, reject) => {
      const { method = 'GET', url = '/' } = request;
      if (!/^(?:GET|HEAD)$/u.test(method) || !url.startsWith(`${BUILT}/`))
        return void answer(request, response).then(resolve, reject);
      request.url = url.slice(BUILT.length);
      response.once('close', resolve);
      send(request, response, () => {
        request.url = url;
        answer(request, response).then(resolve, reject);
      });
    });
}

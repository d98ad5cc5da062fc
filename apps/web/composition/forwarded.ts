import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/**
 * Leaves in `x-forwarded-for` the one address a request came from, as far as it is proven: the socket's own where no proxy is trusted, or
 * what the outermost of `proxies` trusted ones wrote. Anybody can send the header; without this, each guess at a password could come
 * from a new address.
 */
export function settleForwarded(
  headers: IncomingHttpHeaders,
  remoteAddress: string | undefined,
  proxies: number,
): void {
  const sent = headers['x-forwarded-for'];
  const told = (Array.isArray(sent) ? sent.join(',') : (sent ?? '')).split(',').map((one) => one.trim());
  const proven = proxies > 0 ? told.at(-proxies) : undefined;
  headers['x-forwarded-for'] = proven && isIP(proven) !== 0 ? proven : (remoteAddress ?? 'unknown');
}

import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/**
 * Sets `x-forwarded-for` to the one address that a request is known to come from: the socket's own where no proxy is trusted, else the one
 * that the outermost of `proxies` trusted proxies wrote. Anybody can send the header; without this, each guess at a password could
 * claim a new address and escape the rate limit.
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

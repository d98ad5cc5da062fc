/**
 * The network address a request came from, for counting attempts: the last entry of `x-forwarded-for`, the one that the nearest hop wrote.
 * `server.ts` drops the header of clients where no proxy is trusted, and Next then writes the socket's own address.
 */
export function clientAddress(headers: Readonly<Record<string, unknown>>): string {
  const forwarded = headers['x-forwarded-for'];
  return (typeof forwarded === 'string' && forwarded.split(',').at(-1)?.trim()) || 'unknown';
}

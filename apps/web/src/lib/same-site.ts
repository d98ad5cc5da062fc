/**
 * Whether a form was sent from one of our own pages: a browser tells it by `Sec-Fetch-Site`, an older one by `Origin`. A request that tells
 * neither is refused: it bears a cookie, and nobody knows who made it.
 */
export function fromOwnSite(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = headers.get('origin');
  return origin !== null && URL.canParse(origin) && new URL(origin).host === headers.get('host');
}

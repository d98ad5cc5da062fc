import { type NextRequest, NextResponse } from 'next/server';
import { PAGE_HEADER } from './lib/page-header';

const development = process.env.NODE_ENV === 'development';

const policy = (nonce: string, host: string) =>
  [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? ` 'unsafe-eval'` : ''}`,
    // Positions of popovers and widths of bars are style attributes, which a nonce can't cover.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    // Some browsers don't count a socket of the same host as 'self'.
    `connect-src 'self' ws://${host} wss://${host}`,
    `object-src 'none'`,
    `base-uri 'self'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');

/** The page's own address, without what Next adds to ask for it piecemeal. */
function pageOf({ pathname, searchParams }: URL): string {
  const query = new URLSearchParams(searchParams);
  query.delete('_rsc');
  return query.size === 0 ? pathname : `${pathname}?${query}`;
}

/**
 * Gives every page a content security policy with a nonce of its own and forbids caches to keep it: pages bear clinical data.
 * It decides nothing about who may see what; each page and each procedure asks for itself.
 */
export function proxy(request: NextRequest) {
  const nonce = btoa(crypto.randomUUID());
  const csp = policy(nonce, request.headers.get('host') ?? request.nextUrl.host);
  const headers = new Headers(request.headers);
  headers.set('content-security-policy', csp);
  headers.set(PAGE_HEADER, pageOf(request.nextUrl));
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', csp);
  response.headers.set('cache-control', 'private, no-store, max-age=0');
  return response;
}

export const config = { matcher: ['/((?!_next/static|_next/image|favicon.ico|icon.svg|words$).*)'] };

/** A path of our own routes has no dot, no percent sign and no backslash; a query is printable and unspaced. */
const ownPath = /^(\/(?:[\w-]+(?:\/[\w-]+)*)?)(\?[!-~]*)?$/u;
/** Our own routes that are no pages. The test compares this with every route. */
const noPage =
  /^\/(?:api(?:\/|$)|sign-out$|preferences$|words$|(?:sign-in|welcome)\/|audit\/export$|meetings\/[^/]+\/check-in$)/u;
const maxLength = 2000;

/** The address of one of our own pages, with its query, from what anybody may have written into a link or a form; null for all else. */
export function ownPage(text: unknown): string | null {
  if (typeof text !== 'string' || text.length > maxLength) return null;
  const path = ownPath.exec(text)?.[1];
  return path === undefined || noPage.test(path) ? null : text;
}

/** Where one lands after signing in: the page one had asked for, else Today; never the pages of those who are signed out. */
export function landingOf(text: unknown): string {
  const page = ownPage(text);
  return page === null || /^\/(?:sign-in|welcome)(?:\?|$)/u.test(page) ? '/' : page;
}

/** The address of the sign-in page, which leads back to `text` after signing in. */
export function signInFor(text: unknown, { expired = false } = {}): string {
  const landing = landingOf(text);
  const query = new URLSearchParams();
  if (expired) query.set('reason', 'expired');
  if (landing !== '/') query.set('to', landing);
  return query.size === 0 ? '/sign-in' : `/sign-in?${query}`;
}

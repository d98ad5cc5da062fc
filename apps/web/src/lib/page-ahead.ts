/** The page that was asked for and is not here yet, by its path and query. */
let ahead: string | null = null;
let here: string | null = null;
const listeners = new Set<() => void>();

function set(next: string | null) {
  ahead = next;
  for (const listener of listeners) listener();
}

/** One spelling for a path and its query. */
export const addressOf = (path: string, query: URLSearchParams): string =>
  query.size === 0 ? path : `${path}?${query}`;

/** Called by Next as it sets out for an address: see instrumentation-client.ts. */
export function settingOut(url: string): void {
  const { pathname, search } = new URL(url, window.location.href);
  const address = addressOf(pathname, new URLSearchParams(search));
  set(address === here ? null : address);
}

/** The page at this path and query is on screen. */
export function arrived(address: string): void {
  here = address;
  set(null);
}

export const pageAhead = {
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  isAwaited: (): boolean => ahead !== null,
};

/**
 * Whether a browser's request may come from this origin: the server's own address as its caller knows it, or the public one. A request
 * without an Origin is no browser's cross-site request; it has no cookie of ours to misuse unless it is our own.
 */
export function allowedOrigin(
  origin: string | undefined,
  host: string | undefined,
  publicUrl: string,
): boolean {
  if (origin === undefined) return true;
  let parsed: URL;
  try {
    parsed = new URL(origin);
  } catch {
    return false;
  }
  return parsed.host === host || parsed.origin === new URL(publicUrl).origin;
}

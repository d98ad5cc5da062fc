/**
 * Whether a browser's page is one of ours: at the server's own address as its caller knows it (`Host`), or at the public one, which is
 * which counts where a proxy sends another `Host`. Used for the API and for live connections alike.
 */
export function isOwnOrigin(origin: string, host: string | undefined, publicUrl: string): boolean {
  if (!URL.canParse(origin)) return false;
  const { host: named, origin: whole, protocol } = new URL(origin);
  if (protocol !== 'https:' && protocol !== 'http:') return false;
  return named === host || whole === new URL(publicUrl).origin;
}

/** Answers a form with where to go next: a redirect for a plain form, the address as JSON for our own script, which asks for JSON. */
export function leadTo(location: string, request?: Request): Response {
  const headers = { 'cache-control': 'private, no-store' };
  return request?.headers.get('accept') === 'application/json'
    ? Response.json({ to: location }, { headers })
    : new Response(null, { status: 303, headers: { ...headers, location } });
}

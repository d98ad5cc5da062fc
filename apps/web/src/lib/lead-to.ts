/** Leads on from a form: to a browser without a script by itself, to our own script (which asks for JSON) by name. */
export function leadTo(location: string, request?: Request): Response {
  const headers = { 'cache-control': 'private, no-store' };
  return request?.headers.get('accept') === 'application/json'
    ? Response.json({ to: location }, { headers })
    : new Response(null, { status: 303, headers: { ...headers, location } });
}

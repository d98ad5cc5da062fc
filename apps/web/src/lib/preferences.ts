/** Stores a preference of this browser in an HttpOnly cookie, by a request to the server; answers whether it did. */
export async function rememberPreference(
  name: 'locale' | 'boardId' | 'theme',
  value: string,
): Promise<boolean> {
  const body = new URLSearchParams({ [name]: value });
  const sent = { method: 'POST', body, headers: { accept: 'application/json' } };
  return fetch('/preferences', sent).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** Has the server remember something of this browser, in a cookie that scripts don't read; answers whether it did. */
export async function rememberPreference(name: 'locale' | 'boardId', value: string): Promise<boolean> {
  const body = new URLSearchParams({ [name]: value });
  const sent = { method: 'POST', body, headers: { accept: 'application/json' } };
  return fetch('/preferences', sent).then(
    ({ ok }) => ok,
    () => false,
  );
}

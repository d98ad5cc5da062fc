import type { APIResponse, Page } from '@playwright/test';

/** A query as the page's person, past all screens; what it answers is the server's word. */
export const ask = (page: Page, procedure: string, input: object): Promise<APIResponse> =>
  page.request.get(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`);

/** A mutation as the page's person, with the headers of one of our own pages. */
export const command = (page: Page, procedure: string, input: object): Promise<APIResponse> =>
  page.request.post(`/api/trpc/${procedure}`, {
    headers: { origin: process.env.CONSILIUM_BASE_URL ?? '' },
    data: { ...input, idempotencyKey: crypto.randomUUID() },
  });

/** The value a query answers. `Answer` is the caller's word for its shape. */
export async function answer<Answer>(page: Page, procedure: string, input: object): Promise<Answer> {
  const response = await ask(page, procedure, input);
  if (!response.ok()) throw new Error(`${procedure} answers ${response.status()}`);
  return (await response.json()).result.data;
}

interface Me {
  readonly memberships: readonly { readonly boardId: string }[];
}

/** The board of the page's person. */
export async function boardOf(page: Page): Promise<string> {
  const [membership] = (await answer<Me>(page, 'me.get', {})).memberships;
  if (!membership) throw new Error('This person is on no board.');
  return membership.boardId;
}

import { buildFacts, openTestBoard, type TestBoard } from '@consilium/testing/test-board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCaller } from './caller';
import { createHandler } from './handler';

let board: TestBoard;
let handle: (request: Request) => Promise<Response>;
beforeAll(async () => {
  board = await openTestBoard();
  handle = createHandler(board.application, {
    isOwnOrigin: (from) => from === origin,
    resolveActor: async (request) => {
      const name = request.headers.get('x-test-seat');
      if (name === 'broken') throw new TypeError('secret of a bug');
      return name === null ? null : board.actors[name as 'chair'];
    },
  });
});
afterAll(() => board.close());

const origin = 'https://board.example';
const post = (path: string, body: unknown, headers: Record<string, string> = {}) =>
  handle(
    new Request(`${origin}/api/trpc/${path}`, {
      method: 'POST',
      headers: {
        host: 'board.example',
        origin,
        'content-type': 'application/json',
        'x-test-seat': 'referrer',
        ...headers,
      },
      body: JSON.stringify(body),
    }),
  );
const get = (path: string, input: unknown, seat: string | null = 'referrer') =>
  handle(
    new Request(`${origin}/api/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`, {
      headers: seat === null ? {} : { 'x-test-seat': seat },
    }),
  );
const draft = () => ({
  boardId: board.boardId,
  type: 'new',
  question: 'q',
  facts: buildFacts(),
  identity: null,
  idempotencyKey: board.key(),
});

describe('a mutation over HTTP', () => {
  it('is done by POST with JSON from our own origin', async () => {
    const response = await post('case.draft', draft());
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({ result: { data: { version: 1 } } });
  });

  it('is refused from another origin, without one, as a form and by GET, and changes nothing', async () => {
    const before = (await board.eventTypes()).length;
    expect((await post('case.draft', draft(), { origin: 'https://evil.example' })).status).toBe(403);
    expect((await post('case.draft', draft(), { origin: 'null' })).status).toBe(403);
    const bare = new Request(`${origin}/api/trpc/case.draft`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-test-seat': 'referrer' },
      body: JSON.stringify(draft()),
    });
    expect((await handle(bare)).status).toBe(403);
    expect((await post('case.draft', draft(), { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await get('case.draft', draft())).status).toBe(405);
    expect(await board.eventTypes()).toHaveLength(before);
  });
});

describe('a body', () => {
  it('that is too long is refused, also where its length is not announced', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(100_000).fill(32));
      },
    });
    const response = await handle(
      new Request(`${origin}/api/trpc/case.draft`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json', 'x-test-seat': 'referrer' },
        body: endless,
        duplex: 'half',
      } as RequestInit),
    );
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(20);
  });
});

describe('an error', () => {
  const errorOf = async (response: Response) => {
    const body = (await response.json()) as { error: { message: string; data: Record<string, unknown> } };
    return { status: response.status, ...body.error };
  };

  it('says our code, its details and the id to quote', async () => {
    const signedOut = await errorOf(await get('me.get', {}, null));
    expect(signedOut).toMatchObject({
      status: 401,
      message: 'auth/signed-out',
      data: { code: 'auth/signed-out', details: {}, httpStatus: 401 },
    });
    expect(signedOut.data.correlationId).toMatch(/^[0-9a-f-]{36}$/u);
    const refused = await errorOf(await get('journal.verify', { boardId: board.boardId }, 'chair'));
    expect(refused).toMatchObject({ status: 403, data: { code: 'forbidden' } });
    const unknown = await errorOf(await get('case.get', { caseId: board.key() }));
    expect(unknown).toMatchObject({ status: 404, data: { code: 'not-found' } });
    const form = await errorOf(await post('case.draft', { ...draft(), type: 'old', role: 'chair' }));
    expect(form).toMatchObject({ status: 400, data: { code: 'invalid-input' } });
    expect(Object.keys(form.data.details as object)).toContain('type');
    expect(form.data).not.toHaveProperty('stack');
  });

  it('that is a bug is masked, and logged under its id', async () => {
    const response = await get('me.get', {}, 'broken');
    const text = await response.clone().text();
    const masked = await errorOf(response);
    expect(masked).toMatchObject({
      status: 500,
      message: 'internal',
      data: { code: 'internal', details: {} },
    });
    expect(text).not.toContain('secret of a bug');
    expect(board.logged.length).toBeGreaterThan(0);
  });

  it('is the answer to an unknown procedure and to a batch of more than ten', async () => {
    expect((await get('case.nothing', {})).status).toBe(404);
    const calls = (count: number) =>
      handle(
        new Request(
          `${origin}/api/trpc/${Array.from({ length: count }, () => 'me.get').join(',')}?batch=1&input=${encodeURIComponent(
            JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [index, {}]))),
          )}`,
          { headers: { 'x-test-seat': 'referrer' } },
        ),
      );
    expect((await calls(10)).status).toBe(200);
    expect((await calls(11)).status).toBe(400);
  });
});

describe('the server’s own caller', () => {
  it('runs the same procedures', async () => {
    const me = await createCaller(board.application, board.actors.chair).me.get({});
    expect(me.name).toBe('chair');
    await expect(createCaller(board.application, null).me.get({})).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    });
  });
});

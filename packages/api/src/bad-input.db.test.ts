import { randomUUID } from 'node:crypto';
import { AppError, invitePerson, issueLink } from '@consilium/application';
import { newPasswordSchema } from '@consilium/contracts';
import {
  type Answer,
  answerOf,
  anywhere,
  columns,
  isMutation,
  large,
  marker,
  newcomer,
  openTestApi,
  origin,
  procedures,
  recipes,
  rows,
  schemaOf,
  spoil,
  type TestApi,
  texts,
  write,
} from '@consilium/testing/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi({ remembersSessions: true });
});
afterAll(() => api?.close());

/** A call that takes longer counts as one that hangs. Not a goal: on a busy machine a good answer may take seconds. */
const patienceMs = 10_000;
/** A session of somebody who may call the procedure, in a state in which the call can succeed. */
async function prepare(path: string) {
  const row = rows.find(({ procedure }) => procedure === path);
  const recipe = recipes[row?.name ?? ''];
  const column = columns.find(
    (each) => row?.cells.get(each) === 'yes' && each !== 'other-board' && each !== 'former',
  );
  if (recipe === undefined || column === undefined)
    throw new Error(`no recipe for ${path}: see who-may-call-what.ts`);
  // A wrong password of an earlier test is not about this one.
  await api.organization.sql('DELETE FROM rate_limit');
  const input = await recipe(api.home);
  return {
    valid: isMutation(path) ? { ...input, idempotencyKey: randomUUID() } : input,
    session: await api.signIn(column),
  };
}

/** What is wrong with an answer to spoilt input; null where it is as it should be. */
function wrongWith({ status, code, text }: Answer, understood: boolean, ms: number): string | null {
  if (ms > patienceMs) return `after ${Math.round(ms)} ms`;
  if (status >= 500 || code === 'internal') return `${status} ${code}`;
  if (!understood && status !== 400 && status !== 413) return `${status} ${code}, and not 400`;
  if (status >= 400 && text.includes(marker)) return 'what was sent stands in the answer';
  return null;
}

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

describe('Bad input is answered clearly, and changes nothing:', () => {
  const known = new Set<z.core.$ZodType>();
  for (const path of procedures)
    it(path, { timeout: 60_000 }, async () => {
      const { valid, session } = await prepare(path);
      const schema = schemaOf(path);
      const wrong: string[] = [];
      const before = await api.fingerprint();
      const send = async ({ what, body }: { what: string; body: string }, understood: boolean) => {
        const started = performance.now();
        const answer = await api.post(path, body, session);
        const found = wrongWith(answer, understood, performance.now() - started);
        if (found !== null) wrong.push(`${what}: ${found}`);
        return answer;
      };

      const understood: { what: string; body: string }[] = [];
      let refused = 0;
      for (const each of spoil(schema, valid, known)) {
        if (schema.safeParse(parsed(each.body)).success) understood.push(each);
        else {
          refused += 1;
          await send(each, false);
        }
      }
      expect(await api.fingerprint(), 'what the schema refuses has changed something').toEqual(before);
      let writes = await api.writes();
      // Input that the schema accepts is done or refused by the rules, and never answered with 500.
      for (const { what, body } of understood) {
        const input = parsed(body) as Record<string, unknown>;
        const fresh =
          valid.idempotencyKey === input.idempotencyKey
            ? body.replaceAll(String(valid.idempotencyKey), randomUUID())
            : body;
        const { status } = await send({ what, body: fresh }, true);
        const since = await api.writes();
        if (status !== 200 && since !== writes) wrong.push(`${what}: something was written`);
        writes = since;
      }
      const logged = api.logged.splice(0);
      expect(wrong).toEqual([]);
      expect(refused).toBeGreaterThan(15);
      expect(logged, 'nothing of it is a bug, and nothing of it is logged').toEqual([]);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    });
});

describe('What was taken is read back:', () => {
  const asker = (path: string) => {
    const row = rows.find(({ procedure }) => procedure === path);
    return columns.find(
      (each) => row?.cells.get(each) === 'yes' && each !== 'other-board' && each !== 'former',
    );
  };
  const read = async (path: string, input: Record<string, unknown>) => {
    const answer = await api.post(path, JSON.stringify(input), await api.signIn(asker(path) ?? 'anonymous'));
    expect([path, answer.status, answer.code]).toEqual([path, 200, null]);
    return (answer.body as { result: { data: Record<string, readonly { id: string }[]> } }).result.data;
  };

  it('every list of the board and of the organization, after all that was sent', async () => {
    const { boardId } = api.organization;
    for (const path of procedures.filter((each) => !isMutation(each)))
      for (const input of [{}, { boardId }])
        if (schemaOf(path).safeParse(input).success) await read(path, input);
    expect(api.logged.splice(0)).toEqual([]);
  });

  it('meetings and their calendar files, the furthest first, cases and decisions', async () => {
    const { boardId } = api.organization;
    const { meetings = [] } = await read('meeting.list', { boardId });
    for (const { id } of meetings.slice(0, 10)) {
      await read('meeting.get', { meetingId: id });
      await read('meeting.calendar', { meetingId: id });
    }
    for (const { id } of (await read('case.list', { boardId, limit: 10 }))['items'] ?? [])
      await read('case.get', { caseId: id });
    for (const { id } of (await read('decision.list', { boardId }))['decisions']?.slice(0, 10) ?? [])
      await read('decision.get', { decisionId: id });
    expect(api.logged.splice(0)).toEqual([]);
  });
});

describe('A one-time link, for which nobody is signed in,', () => {
  const bad = Object.entries({ ...anywhere, ...large, ...texts }).map(
    ([what, value]) => [what, JSON.parse(write(value))] as const,
  );
  /** Each try comes from another address: many tries from one would be refused by the rate limit. */
  let tries = 0;
  const from = () => {
    tries += 1;
    return `192.0.2.${tries}`;
  };
  const codeOf = async (asked: Promise<unknown>) => {
    const started = performance.now();
    const code = await asked.then(
      () => 'done',
      (error: unknown) => (error instanceof AppError ? error.code : `a fault: ${String(error)}`),
    );
    return performance.now() - started > patienceMs ? 'too late' : code;
  };
  const issued = async () => {
    const { userId } = await api.organization.act('administrator', invitePerson, newcomer());
    return (await api.organization.act('administrator', issueLink, { userId })).token;
  };

  it('that is no link is one that is not valid, whatever is sent', async () => {
    const { auth } = api.organization.application;
    const before = await api.fingerprint();
    const wrong: string[] = [];
    for (const [what, token] of bad) {
      const read = await codeOf(auth.readLink({ token, ip: from() }));
      const accepted = await codeOf(
        auth.acceptLink({ token, password: 'a password of some length', ip: from() }),
      );
      if (`${read} ${accepted}` !== 'person/link-not-valid person/link-not-valid')
        wrong.push(`${what}: ${read}, ${accepted}`);
    }
    expect(wrong).toEqual([]);
    expect(await api.fingerprint()).toEqual(before);
    expect(api.logged.splice(0)).toEqual([]);
  });

  it('stays as it was where the password is none, and is then taken', async () => {
    const { auth } = api.organization.application;
    const token = await issued();
    const before = await api.fingerprint();
    const none = bad.filter(([, password]) => !newPasswordSchema.safeParse(password).success);
    const wrong: string[] = [];
    for (const [what, password] of none) {
      const code = await codeOf(auth.acceptLink({ token, password, ip: from() }));
      if (code !== 'invalid-input') wrong.push(`${what}: ${code}`);
    }
    expect(none.length).toBeGreaterThan(15);
    expect(wrong).toEqual([]);
    expect(await api.fingerprint()).toEqual(before);
    expect(await codeOf(auth.acceptLink({ token, password: 'a password of some length', ip: from() }))).toBe(
      'done',
    );
    expect(api.logged.splice(0)).toEqual([]);
  });

  it('is taken with any password that is one', async () => {
    const { auth } = api.organization.application;
    for (const [what, password] of bad.filter(([, each]) => newPasswordSchema.safeParse(each).success)) {
      const token = await issued();
      expect([what, await codeOf(auth.acceptLink({ token, password, ip: from() }))]).toEqual([what, 'done']);
    }
    expect(api.logged.splice(0)).toEqual([]);
  });
});

describe('At the door', () => {
  const send = (
    path: string,
    session: string | null,
    init: RequestInit,
    headers: Record<string, string> = {},
  ) =>
    api
      .handle(
        new Request(`${origin}/api/trpc/${path}`, {
          method: 'POST',
          ...init,
          headers: {
            ...{ host: 'board.example', origin, 'content-type': 'application/json' },
            ...(session === null ? {} : { 'x-session': session }),
            ...headers,
          },
        }),
      )
      .then(answerOf);

  for (const path of procedures.filter(isMutation))
    it(`a mutation needs our own page, JSON, POST and a session: ${path}`, async () => {
      const { valid, session } = await prepare(path);
      const body = JSON.stringify(valid);
      const before = await api.fingerprint();
      const answers = [
        await send(path, session, { body }, { origin: 'https://evil.example' }),
        await send(path, session, { body }, { origin: 'null' }),
        await send(path, session, { body }, { origin: '' }),
        await send(path, session, { body }, { 'content-type': 'text/plain' }),
        await send(path, session, { body }, { 'content-type': 'application/x-www-form-urlencoded' }),
        await send(`${path}?input=${encodeURIComponent(body)}`, session, { method: 'GET' }),
        await send(path, null, { body }),
        await send(path, randomUUID(), { body }),
        await send(path, `${marker}'--`, { body }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 415, 415, 405, 401, 401, 401]);
      expect(await api.fingerprint()).toEqual(before);
    });

  it('what is no JSON, no UTF-8 or no input is refused', async () => {
    const session = await api.signIn('chair');
    const badUtf8 = Buffer.concat([
      Buffer.from('{"locale":"'),
      Buffer.from([0xc3, 0x28, 0xff]),
      Buffer.from('"}'),
    ]);
    const bodies = [
      '{',
      'null',
      '',
      '[]',
      '"x"',
      '{"locale":NaN}',
      `{"locale":"${marker}`,
      '\u0000',
      badUtf8,
    ];
    for (const body of bodies) {
      const answer = await send('me.setLocale', session, { body });
      expect([answer.status, answer.code]).toEqual([400, 'invalid-input']);
      expect(answer.text).not.toContain(marker);
    }
    expect(api.logged).toEqual([]);
  });

  it('a batch of 500 is refused as one', async () => {
    const session = await api.signIn('chair');
    const path = Array.from({ length: 500 }, () => 'me.setLocale').join(',');
    const body = JSON.stringify(
      Object.fromEntries(
        Array.from({ length: 500 }, (_, n) => [n, { locale: 'en', idempotencyKey: randomUUID() }]),
      ),
    );
    const before = await api.fingerprint();
    expect((await send(`${path}?batch=1`, session, { body })).status).toBe(400);
    expect(await api.fingerprint()).toEqual(before);
  });

  it('of a batch, each call is judged by itself', async () => {
    const session = await api.signIn('chair');
    const { boardId } = api.organization;
    const response = await api.handle(
      new Request(
        `${origin}/api/trpc/people.list,journal.verify,case.get?batch=1&input=${encodeURIComponent(
          JSON.stringify({ 0: { boardId }, 1: { boardId }, 2: { caseId: randomUUID() } }),
        )}`,
        { headers: { 'x-session': session ?? '' } },
      ),
    );
    const answers = (await response.json()) as { error?: { data: { code: string } } }[];
    expect(answers.map(({ error }) => error?.data.code ?? 'done')).toEqual([
      'done',
      'forbidden',
      'not-found',
    ]);
  });
});

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { endMembership, setMembership } from '@consilium/application';
import { boardEventTypes, type Membership } from '@consilium/contracts';
import { type ClientToServer, type LiveMessage, livePath, type ServerToClient } from '@consilium/realtime';
import {
  type Column,
  columns,
  type Hears,
  heard,
  hearsAll,
  hearsSome,
  invited,
  isMutation,
  openTestApi,
  recipes,
  refused,
  rows,
  type TestApi,
} from '@consilium/testing/api';
import { io, type Socket } from 'socket.io-client';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openLive } from '../../apps/web/composition/live';

let api: TestApi;
let http: Server;
let live: ReturnType<typeof openLive>;
const errors: unknown[] = [];
const sockets: Socket<ServerToClient, ClientToServer>[] = [];
const told = new Map<Column, LiveMessage[]>();
const answers = new Map<Column, string>();

/** Connects with a session, and follows the organization's board from its first row on. */
async function follow(session: string | null) {
  const socket: Socket<ServerToClient, ClientToServer> = io(
    `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
    {
      ...{ path: livePath, transports: ['websocket'], reconnection: false, forceNew: true },
      extraHeaders: { cookie: `session=${session ?? ''}` },
    },
  );
  sockets.push(socket);
  const messages: LiveMessage[] = [];
  socket.on('messages', (batch) => void messages.push(...batch));
  const failure = await new Promise<Error | null>((resolve) => {
    socket.once('connect', () => resolve(null));
    socket.once('connect_error', resolve);
  });
  if (failure) return { socket, messages, answer: failure.message };
  const reply = await socket.emitWithAck('subscribe', { boardId: api.organization.boardId, after: 0 });
  if (reply.ok) messages.unshift(...reply.messages);
  return { socket, messages, answer: reply.ok ? 'ok' : reply.code };
}

beforeAll(async () => {
  api = await openTestApi();
  http = createServer();
  live = openLive(http, {
    application: api.organization.application,
    actorOf: async (cookie) => {
      const session = /^session=([0-9a-f-]{36})$/u.exec(cookie ?? '')?.[1];
      return session === undefined ? null : api.organization.application.auth.resolveActor(session);
    },
    isOwnOrigin: () => false,
    onError: (error) => errors.push(error),
  });
  http.listen(0, '127.0.0.1');
  await once(http, 'listening');
  for (const column of columns) {
    const { messages, answer } = await follow(await api.signIn(column));
    told.set(column, messages);
    answers.set(column, answer);
  }
  // Everything that can happen, once.
  const acts = rows.filter(({ procedure }) => isMutation(procedure) && procedure !== 'me.signOutEverywhere');
  for (const row of acts) {
    const recipe = recipes[row.name];
    const first = columns.find((column) => row.cells.get(column) === 'yes');
    if (recipe === undefined || first === undefined) throw new Error(`no recipe for ${row.name}`);
    await api.call(row.procedure, await recipe(api.home), await api.signIn(first));
  }
}, 120_000);
afterAll(async () => {
  for (const socket of sockets) socket.disconnect();
  await live?.close();
  await api?.close();
});

it('Who may follow a board', () => {
  expect(Object.fromEntries(answers)).toEqual(
    Object.fromEntries(columns.map((column) => [column, refused[column] ?? 'ok'])),
  );
  for (const column of columns) if (refused[column]) expect(told.get(column)).toEqual([]);
});

describe('Who hears what', () => {
  it('the table speaks of every event of a board, and every one has happened', async () => {
    const without = boardEventTypes.filter((type) => !heard.has(type));
    expect(without, 'Write a row for each in packages/testing/src/api/who-hears-what.ts.').toEqual([]);
    const happened = await api.organization.sql<{ type: string }>('SELECT DISTINCT type FROM journal_event');
    const missing = boardEventTypes.filter((type) => happened.every((row) => row.type !== type));
    expect(missing, 'Write a recipe that makes each happen in packages/testing/src/api/recipes.ts.').toEqual(
      [],
    );
  });

  it('each row reaches each follower once, and shows what the table says', async () => {
    const journal = await api.organization.sql<{ seq: string; type: string; referrer: string | null }>(
      `SELECT e.seq, e.type, c.referrer_id AS referrer FROM journal_event e LEFT JOIN "case" c ON c.id = e.case_id
       WHERE e.stream = $1 ORDER BY e.seq`,
      [`board:${api.organization.boardId}`],
    );
    const expectedOf = (column: Column, of: Hears | undefined, referrer: string | null) =>
      of === 'yes' || (of === 'own' && referrer === api.personOf(column)?.userId);
    for (const column of [...hearsAll, ...hearsSome]) {
      const messages = told.get(column) ?? [];
      await vi.waitFor(() => expect(messages.at(-1)?.seq).toBe(journal.length), { timeout: 10_000 });
      const cell = hearsSome.indexOf(column as (typeof hearsSome)[number]);
      expect(messages.map(({ seq, event }) => `${column} ${seq} ${event?.type ?? 'hidden'}`)).toEqual(
        journal.map(({ seq, type, referrer }) => {
          const shown = cell < 0 || expectedOf(column, heard.get(type)?.[cell], referrer);
          return `${column} ${seq} ${shown ? type : 'hidden'}`;
        }),
      );
    }
    expect(errors).toEqual([]);
  });

  it('no message holds a sealed word', () => {
    const all = JSON.stringify([...told.values()]);
    for (const word of [
      'Which first line?',
      'Somebody Synthetic',
      'A remark.',
      'Kin.',
      'For now.',
      'By consensus.',
    ])
      expect(all).not.toContain(word);
  });
});

describe('A change of roles, on an open socket', () => {
  it('holds from the next row on; who has no place follows nothing, and whose place ends is signed out', async () => {
    const { home, organization } = api;
    const { boardId } = organization;
    const userId = await invited(home);
    const session = await api.signInAs(userId);
    expect((await follow(session)).answer).toBe('not-found');

    let expected: Membership | null = null;
    const set = async (role: 'referrer' | 'auditor') => {
      const membership = { roles: [role], specialty: null };
      await organization.act('administrator', setMembership, { boardId, userId, ...membership, expected });
      expected = membership;
    };
    await set('referrer');
    const { answer, messages, socket } = await follow(session);
    expect(answer).toBe('ok');
    const shown = async () => {
      const { caseId } = await home.drafted();
      const [row] = await organization.sql<{ seq: string }>(
        `SELECT seq FROM journal_event WHERE case_id = $1 AND type = 'case.drafted'`,
        [caseId],
      );
      const find = () => messages.find(({ seq }) => seq === Number(row?.seq));
      await vi.waitFor(() => expect(find()).toBeDefined(), { timeout: 10_000 });
      return find()?.event?.type ?? 'hidden';
    };
    expect(await shown()).toBe('hidden');
    await set('auditor');
    expect(await shown()).toBe('case.drafted');
    await set('referrer');
    expect(await shown()).toBe('hidden');

    const ended = new Promise((resolve) => void socket.once('signedOut', () => resolve('signed out')));
    await organization.act('administrator', endMembership, {
      ...{ boardId, userId },
      expected: { roles: ['referrer'], specialty: null },
    });
    expect(await ended).toBe('signed out');
    expect((await follow(session)).answer).toBe('not-found');
    expect(errors).toEqual([]);
  });
});

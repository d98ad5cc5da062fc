import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Actor, BoardId, SessionId, UserId } from '@consilium/contracts';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followBoard } from './client';
import {
  type ClientToServer,
  type LiveMessage,
  livePath,
  replayLimit,
  type ServerToClient,
  type SubscribeReply,
} from './protocol';
import { createRealtime, type LiveRow, type Realtime } from './server';

type Client = Socket<ServerToClient, ClientToServer>;

const boardId = '00000000-0000-7000-8000-000000000001' as BoardId;
const otherBoardId = '00000000-0000-7000-8000-000000000002' as BoardId;
const stream = `board:${boardId}`;
const ownOrigin = 'https://board.example';

const actorOf = (name: string, boards: readonly BoardId[]): Actor => ({
  userId: name as UserId,
  sessionId: name as SessionId,
  name,
  locale: 'en',
  administrator: false,
  memberships: boards.map((id) => ({ boardId: id, boardName: '', roles: ['member'], specialty: null })),
});

/** The journal and the sessions in memory; a test can delay their reading or let it fail. */
const journal = new Map<string, LiveRow[]>();
const sessions = new Map<string, Actor>();
let beforeRead: (stream: string) => Promise<void> = async () => {};
let beforeTell: () => Promise<void> = async () => {};
let errors: unknown[] = [];

let http: HttpServer;
let realtime: Realtime;
let url: string;
const clients: Client[] = [];

const rowsOf = (of: string) => journal.get(of) ?? [];
const headOf = (of: string) => rowsOf(of).length;
function append(type = 'meeting.opened', of = stream, hidden = false): void {
  const row = {
    stream: of,
    seq: headOf(of) + 1,
    type,
    public: { secret: hidden ? 'not for you' : 'for all' },
  };
  journal.set(of, [...rowsOf(of), row]);
}
const appendMany = (n: number) => {
  for (let k = 0; k < n; k += 1) append();
};

beforeEach(async () => {
  journal.clear();
  sessions.clear();
  errors = [];
  beforeRead = async () => {};
  beforeTell = async () => {};
  for (const name of ['ann', 'bea']) sessions.set(name, actorOf(name, [boardId]));
  http = createServer();
  realtime = createRealtime(http, {
    resolveActor: async (request) => sessions.get(request.headers.cookie?.split('=')[1] ?? '') ?? null,
    heads: async (streams) => new Map(streams.map((of) => [of, headOf(of)])),
    rowsAfter: async (of, seq, limit) => {
      const rows = rowsOf(of).slice(seq, seq + limit);
      await beforeRead(of);
      return rows;
    },
    eventFor: async (_actor, row): Promise<LiveMessage> => {
      await beforeTell();
      const event =
        row.public['secret'] === 'for all'
          ? { type: 'meeting.opened' as const, at: '', actorId: '', subject: {}, body: { secret: 'for all' } }
          : null;
      return { stream: row.stream, seq: row.seq, event };
    },
    mayFollow: (actor, id) => actor.memberships.some((membership) => membership.boardId === id),
    allowedOrigin: (origin) => origin === undefined || origin === ownOrigin,
    onError: (error) => errors.push(error),
    pollMs: 10,
    recheckMs: 50,
  });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterEach(async () => {
  for (const client of clients.splice(0)) client.disconnect();
  await realtime.close();
});

function connect(name: string, headers: Record<string, string> = {}): Client {
  const client: Client = io(url, {
    path: livePath,
    transports: ['websocket'],
    reconnection: false,
    forceNew: true,
    extraHeaders: { cookie: `session=${name}`, ...headers },
  });
  clients.push(client);
  return client;
}
const told = <Event extends 'connect' | 'connect_error' | 'disconnect' | 'signedOut'>(
  client: Client,
  event: Event,
) => new Promise<unknown>((resolve) => void client.once(event as 'connect', resolve as () => void));

async function subscribe(
  client: Client,
  after: number | null,
  to: string = boardId,
): Promise<SubscribeReply> {
  if (!client.connected) await told(client, 'connect');
  return client.emitWithAck('subscribe', { boardId: to, after });
}
function collect(client: Client): LiveMessage[] {
  const got: LiveMessage[] = [];
  client.on('messages', (batch) => void got.push(...batch));
  return got;
}
const seqs = (messages: readonly LiveMessage[]) => messages.map(({ seq }) => seq);
const upTo = (n: number, from = 1) => Array.from({ length: n - from + 1 }, (_, k) => from + k);
/** A promise to wait on until `open` is called; `reached` resolves when the first caller waits. */
function gate() {
  let open = () => {};
  let arrive = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const reached = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  return {
    reached,
    open: () => open(),
    pass: () => {
      arrive();
      return opened;
    },
  };
}

describe('a socket', () => {
  it('that missed rows gets exactly those, in order, and then what is new', async () => {
    appendMany(5);
    const client = connect('ann');
    const live = collect(client);
    const reply = await subscribe(client, 2);
    expect(reply).toMatchObject({ ok: true, head: 5, reset: false });
    expect(reply.ok && seqs(reply.messages)).toEqual([3, 4, 5]);
    append();
    await vi.waitFor(() => expect(seqs(live)).toEqual([6]));
  });

  it('that missed too many, or is ahead of the stream, begins anew at the head', async () => {
    appendMany(replayLimit + 1);
    const client = connect('ann');
    expect(await subscribe(client, 0)).toMatchObject({ head: replayLimit + 1, reset: true, messages: [] });
    expect(await subscribe(client, 9999)).toMatchObject({ head: replayLimit + 1, reset: true, messages: [] });
  });

  it('loses no row that is written while it subscribes', async () => {
    appendMany(2);
    const first = connect('bea');
    await subscribe(first, null);
    const others = collect(first);
    const client = connect('ann');
    await told(client, 'connect');
    const live = collect(client);
    const replay = gate();
    beforeRead = () => replay.pass();
    const asked = subscribe(client, 0);
    await replay.reached;
    // The subscription has read rows 1 and 2 and is held up; the feed goes on.
    beforeRead = async () => {};
    appendMany(3);
    await vi.waitFor(() => expect(seqs(others)).toEqual([3, 4, 5]));
    expect(live).toEqual([]);
    replay.open();
    const reply = await asked;
    append();
    await vi.waitFor(() => expect(seqs(live)).toContain(6));
    expect([...(reply.ok ? seqs(reply.messages) : []), ...seqs(live)]).toEqual(upTo(6));
  });

  it('loses no row whose telling fails, and none when its subscription fails', async () => {
    const client = connect('ann');
    const live = collect(client);
    await subscribe(client, null);
    let failures = 2;
    beforeTell = async () => {
      if (failures-- > 0) throw new Error('the database is away');
    };
    appendMany(2);
    await vi.waitFor(() => expect(seqs(live)).toEqual([1, 2]));
    expect(errors).toHaveLength(2);

    failures = 1;
    expect(await subscribe(client, 0)).toEqual({ ok: false, code: 'conflict/try-again' });
    append();
    const reply = await subscribe(client, 2);
    append();
    await vi.waitFor(() => expect(seqs(live)).toContain(4));
    expect([...(reply.ok ? seqs(reply.messages) : []), ...seqs(live).slice(2)]).toEqual([3, 4]);
  });

  it('that changes its board gets nothing more of the one before', async () => {
    sessions.set('ann', actorOf('ann', [boardId, otherBoardId]));
    appendMany(3);
    const client = connect('ann');
    const live = collect(client);
    await subscribe(client, null);
    const telling = gate();
    beforeTell = () => telling.pass();
    append();
    await telling.reached;
    const asked = subscribe(client, null, otherBoardId);
    expect(await asked).toMatchObject({ ok: true, head: 0 });
    beforeTell = async () => {};
    telling.open();
    append('meeting.opened', `board:${otherBoardId}`);
    await vi.waitFor(() => expect(live).not.toEqual([]));
    expect(live.map((message) => [message.stream, message.seq])).toEqual([[`board:${otherBoardId}`, 1]]);
  });

  it('gets an empty tombstone for what it may not see, and no word of it', async () => {
    append('vote.cast', stream, true);
    const client = connect('ann');
    const live = collect(client);
    const reply = await subscribe(client, 0);
    append('vote.cast', stream, true);
    append();
    await vi.waitFor(() => expect(seqs(live)).toEqual([2, 3]));
    const all = [...(reply.ok ? reply.messages : []), ...live];
    expect(all.map(({ event }) => event === null)).toEqual([true, true, false]);
    expect(JSON.stringify(all)).not.toContain('not for you');
  });

  it('follows no board that is not its person’s, nor what is no board', async () => {
    const client = connect('ann');
    expect(await subscribe(client, null, otherBoardId)).toEqual({ ok: false, code: 'not-found' });
    for (const bad of ['organization', stream, '', '../x'])
      expect(await subscribe(client, null, bad)).toEqual({ ok: false, code: 'invalid-input' });
    append('meeting.opened', `board:${otherBoardId}`);
    const live = collect(client);
    await subscribe(client, null);
    append();
    await vi.waitFor(() => expect(live).toHaveLength(1));
    expect(live[0]?.stream).toBe(stream);
  });
});

describe('an open connection', () => {
  const closedBy = async (end: () => void) => {
    const client = connect('ann');
    const live = collect(client);
    await subscribe(client, null);
    const bystander = connect('bea');
    await subscribe(bystander, null);
    const ended = Promise.all([told(client, 'signedOut'), told(client, 'disconnect')]);
    end();
    await ended;
    append();
    const seen = collect(bystander);
    append();
    await vi.waitFor(() => expect(seen.length).toBeGreaterThan(0));
    expect(live.filter(({ event }) => event?.type === 'meeting.opened' && event.at !== '')).toEqual([]);
    expect(live.every(({ seq }) => seq < headOf(stream) - 1)).toBe(true);
    expect(realtime.socketCount()).toBe(1);
  };

  it('is closed when its session is revoked', () =>
    closedBy(() => {
      sessions.delete('ann');
      append('session.revoked', 'organization');
    }));

  it('is closed when its membership ends', () =>
    closedBy(() => {
      sessions.set('ann', actorOf('ann', []));
      append('board.membership-granted');
    }));

  it('is closed when its session runs out, of which no event tells', () =>
    closedBy(() => sessions.delete('ann')));

  it.each(['person.disabled', 'session.ended', 'membership.ended'])('is closed after %s', (type) =>
    closedBy(() => {
      sessions.delete('ann');
      append(type, 'organization');
    }),
  );

  it('tells whom a change of roles concerns, and whoever has that board open, to read anew; and stays', async () => {
    const ann = connect('ann');
    const bea = connect('bea');
    await subscribe(ann, null);
    if (!bea.connected) await told(bea, 'connect');
    const news: string[] = [];
    ann.on('rightsChanged', () => void news.push('ann'));
    bea.on('rightsChanged', () => void news.push('bea'));
    const change = (about: object) =>
      journal.set('organization', [
        ...rowsOf('organization'),
        {
          stream: 'organization',
          seq: headOf('organization') + 1,
          type: 'membership.set',
          public: { ...about },
        },
      ]);
    change({ userId: 'bea', boardId: otherBoardId });
    await vi.waitFor(() => expect(news).toEqual(['bea']));
    change({ userId: 'someone', boardId });
    await vi.waitFor(() => expect(news).toEqual(['bea', 'ann']));
    expect(realtime.socketCount()).toBe(2);
  });

  it('is told nothing that was written after a change of rights before that change is known', async () => {
    const client = connect('ann');
    const live = collect(client);
    await subscribe(client, null);
    const slow = gate();
    beforeRead = (of) => (of === 'organization' ? slow.pass() : Promise.resolve());
    append('membership.set', 'organization');
    append();
    await slow.reached;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(live).toEqual([]);
    slow.open();
    await vi.waitFor(() => expect(seqs(live)).toEqual([1]));
  });

  it('is not made without a living session', async () => {
    const client = connect('nobody');
    expect(await told(client, 'connect_error')).toMatchObject({ message: 'auth/signed-out' });
  });
});

describe('what no client of ours would send', () => {
  /** The socket without its types, to send what the protocol does not allow. */
  const loose = (client: Client) =>
    client as unknown as { emit: (event: string, ...args: unknown[]) => void } & Client;
  const ask = (client: Client, request: unknown) =>
    new Promise((resolve) => void loose(client).emit('subscribe', request, resolve));
  const bad: readonly unknown[] = [
    ...[undefined, null, true, 7, -0, '', 'x'.repeat(50_000), [], [[]], {}, '\ud800', '\u0000', '=1+1'],
    ...[{ boardId }, { boardId, after: -1 }, { boardId, after: 0.5 }],
    ...[
      { boardId, after: 2 ** 53 },
      { boardId, after: '0' },
    ],
    ...[{ boardId: { not: '' }, after: null }, { boardId: [boardId], after: null }, { after: null }],
    ...[
      { boardId: '__proto__', after: null },
      { boardId: `${boardId}\u0000`, after: null },
    ],
    JSON.parse(`{"__proto__":{"boardId":"${boardId}","after":null}}`),
  ];

  it('is answered as invalid, and the connection goes on', async () => {
    for (const request of bad) {
      // Each on a connection of its own: the rate limit refuses many requests on one.
      const client = connect('ann');
      await told(client, 'connect');
      expect(await ask(client, request)).toEqual({ ok: false, code: 'invalid-input' });
      expect(await subscribe(client, null)).toMatchObject({ ok: true });
      client.disconnect();
    }
    expect(errors).toEqual([]);
  });

  it('without a way to answer, or under names that are no events, is passed over', async () => {
    const client = connect('ann');
    await told(client, 'connect');
    for (const name of ['subscribe', 'messages', 'presence', 'signedOut', '__proto__', 'constructor', ''])
      for (const args of [[], [null], [{ boardId, after: null }], [{}, 'no function']])
        loose(client).emit(name, ...args);
    expect(await subscribe(client, null)).toMatchObject({ ok: true });
    expect(errors).toEqual([]);
  });

  it('too fast is refused, without harm to others', async () => {
    const bystander = connect('bea');
    await subscribe(bystander, null);
    const client = connect('ann');
    await told(client, 'connect');
    const replies = await Promise.all(
      Array.from({ length: 500 }, () => ask(client, { boardId, after: null }) as Promise<SubscribeReply>),
    );
    const refused = replies.filter((reply) => !reply.ok && reply.code === 'conflict/try-again');
    expect(refused.length).toBeGreaterThan(400);
    const live = collect(bystander);
    append();
    await vi.waitFor(() => expect(seqs(live)).toEqual([1]));
  });

  it('too large ends the connection, and no other', async () => {
    const bystander = connect('bea');
    await subscribe(bystander, null);
    const client = connect('ann');
    await told(client, 'connect');
    const ended = told(client, 'disconnect');
    loose(client).emit('subscribe', 'x'.repeat(1_000_000), () => {});
    await ended;
    const live = collect(bystander);
    append();
    await vi.waitFor(() => expect(seqs(live)).toEqual([1]));
  });
});

describe('another site', () => {
  it.each(['https://evil.example', 'null', 'https://board.example.evil.example', 'not a url'])(
    'is refused at the handshake, by polling and by websocket: %s',
    async (origin) => {
      const poll = (from: string) =>
        fetch(`${url}${livePath}/?EIO=4&transport=polling`, {
          headers: { origin: from, cookie: 'session=ann' },
        });
      expect((await poll(origin)).status).toBe(403);
      expect((await poll(ownOrigin)).status).toBe(200);
      const client = connect('ann', { origin });
      await told(client, 'connect_error');
      expect(client.connected).toBe(false);
      const own = connect('ann', { origin: ownOrigin });
      await told(own, 'connect');
    },
  );
});

describe('a browser', () => {
  it('that is told to ask again does so, and misses nothing', async () => {
    const got: number[] = [];
    const onReset = vi.fn();
    let failures = 1;
    beforeTell = async () => {
      if (failures-- > 0) throw new Error('the database is away');
    };
    const end = followBoard({
      boardId,
      url,
      extraHeaders: { cookie: 'session=ann' },
      onMessage: ({ seq }) => void got.push(seq),
      onReset,
      onState: () => {},
      onPresence: () => {},
      onRightsChanged: () => {},
      onSignedOut: () => {},
    });
    try {
      await vi.waitFor(() => expect(onReset).toHaveBeenCalledTimes(1));
      appendMany(3);
      await vi.waitFor(() => expect(got).toEqual([1, 2, 3]), { timeout: 5000 });
    } finally {
      end();
    }
  });

  it('whose first question fails asks again', async () => {
    const onReset = vi.fn();
    const states: string[] = [];
    sessions.set('ann', actorOf('ann', [boardId]));
    const real = sessions.get('ann');
    let failures = 1;
    vi.spyOn(sessions, 'get').mockImplementation((name) => {
      if (name === 'ann' && states.includes('asked') && failures-- > 0)
        throw new Error('the database is away');
      if (name === 'ann') states.push('asked');
      return real;
    });
    const end = followBoard({
      boardId,
      url,
      extraHeaders: { cookie: 'session=ann' },
      onMessage: () => {},
      onReset,
      onState: (state) => void states.push(state),
      onPresence: () => {},
      onRightsChanged: () => {},
      onSignedOut: () => {},
    });
    try {
      await vi.waitFor(() => expect(onReset).toHaveBeenCalledTimes(1), { timeout: 5000 });
      expect(states).toContain('connected');
    } finally {
      end();
      vi.restoreAllMocks();
    }
  });
});

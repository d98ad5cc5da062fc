import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { castVote, newId, openBallot } from '@consilium/application';
import { House, openHouse } from '@consilium/application/testing/house';
import type { Actor, BallotId, BoardEvent, BoardId } from '@consilium/contracts';
import { boardStream, type EmbeddedPostgres, migrate, startEmbedded } from '@consilium/database';
import pg from 'pg';
import { type Comparison, compare, type Slice } from './measure';

const WRITERS = 8;
const BOARDS = 40;
const SLICE_MS = 2_000;
const SHARE = 0.35;
const TEMPLATE = 'consilium_template';
const voters = [
  'chair',
  'deputy',
  'surgery',
  'nuclear',
  'radiology',
  'pathology',
  'gastro',
  'oncology',
] as const;

type House0 = Awaited<ReturnType<typeof openHouse>>;
interface Poll {
  readonly house: House;
  readonly ballotId: BallotId;
}

/** A further board with the same people, as the seed makes the first. */
async function foundBoard(first: House0): Promise<House> {
  const boardId = newId() as BoardId;
  const people = [...voters, 'coordinator', 'referrer'] as const;
  const actors = new Map(
    people.map((key) => {
      const actor = first.as(key);
      const memberships = actor.memberships.map((held) => ({ ...held, boardId }));
      return [key, { ...actor, memberships } satisfies Actor];
    }),
  );
  const granted = [...actors.values()].map(
    ({ userId, memberships: [held] }): BoardEvent => ({
      type: 'board.membership-granted',
      v: 1,
      subject: { userId },
      public: { userId, roles: [...(held?.roles ?? [])], specialty: held?.specialty ?? null },
      sealed: {},
    }),
  );
  await first.database.unitOfWork.as({ service: 'seed' }, (work) =>
    work.record(boardStream(boardId), { id: 'system', role: 'system', session: null }, [
      {
        type: 'board.created',
        v: 1,
        subject: {},
        public: { boardId, name: 'Bench board', timeZone: 'Asia/Seoul' },
        sealed: {},
      },
      ...granted,
    ]),
  );
  return new House(first.server, first.database, first.application, boardId, actors);
}

async function openPoll(house: House): Promise<Poll> {
  const { itemId, snapshotId } = await house.openRoom('pancreas-prrt', voters);
  const { ballotId } = await house.act('chair', openBallot, {
    itemId,
    snapshotId,
    visibility: 'veiled',
    options: [{ source: 'free', label: 'Surveillance', therapyClass: 'other' }],
  });
  return { house, ballotId };
}

/** Runs eight writers for a slice of time; each sends its next when its last was acknowledged. */
function writers(write: (writer: number, turn: number) => Promise<void>): Slice {
  return async () => {
    const start = performance.now();
    let done = 0;
    await Promise.all(
      Array.from({ length: WRITERS }, async (_, writer) => {
        for (let turn = 0; performance.now() - start < SLICE_MS; turn += 1) {
          await write(writer, turn);
          done += 1;
        }
      }),
    );
    return (done * 1000) / (performance.now() - start);
  };
}

/** A vote and an audit row in one transaction, and nothing else: no chain, no rules, no row-level security. */
async function plainPeer(server: EmbeddedPostgres) {
  await server.ensureDatabase('plain_peer');
  const pool = new pg.Pool({ connectionString: server.ownerUrl('plain_peer'), max: WRITERS });
  await pool.query(`CREATE TABLE vote (id uuid PRIMARY KEY, ballot_id uuid NOT NULL, user_id uuid NOT NULL,
    choice jsonb NOT NULL, reason text NOT NULL, cast_at timestamptz NOT NULL DEFAULT now())`);
  await pool.query(`CREATE TABLE audit (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, at timestamptz NOT NULL
    DEFAULT now(), actor_id uuid NOT NULL, type text NOT NULL, content jsonb NOT NULL)`);
  const choice = JSON.stringify({ kind: 'against' });
  // About as long as the envelope of a vote in the journal.
  const content = JSON.stringify({ vote: 'x'.repeat(700) });
  const clients = await Promise.all(Array.from({ length: WRITERS }, () => pool.connect()));
  return {
    async write(writer: number): Promise<void> {
      const client = clients[writer];
      if (client === undefined) throw new Error('no such writer');
      const id = randomUUID();
      await client.query('BEGIN');
      await client.query({
        name: 'vote',
        text: 'INSERT INTO vote (id, ballot_id, user_id, choice, reason) VALUES ($1, $1, $1, $2, $3)',
        values: [id, choice, ''],
      });
      await client.query({
        name: 'audit',
        text: 'INSERT INTO audit (actor_id, type, content) VALUES ($1, $2, $3)',
        values: [id, 'vote.cast', content],
      });
      await client.query('COMMIT');
    },
    async close(): Promise<void> {
      for (const client of clients) client.release();
      await pool.end();
    },
  };
}

/** Votes accepted through the application, durable and chained, against the plain peer on the same server (P6), and on one board (P8). */
async function measure(server: EmbeddedPostgres): Promise<Comparison[]> {
  process.stderr.write(`votes: making ${BOARDS} boards with a ballot each\n`);
  const first = await openHouse();
  const peer = await plainPeer(server);
  try {
    const polls = [await openPoll(first)];
    while (polls.length < BOARDS) polls.push(await openPoll(await foundBoard(first)));
    const vote = async ({ house, ballotId }: Poll, writer: number, turn: number): Promise<void> => {
      const voter = voters[writer];
      if (voter === undefined) throw new Error('no such writer');
      await house.act(voter, castVote, {
        ballotId,
        choice: { kind: turn % 2 === 0 ? 'against' : 'abstain' },
        reason: '',
      });
    };
    const [hot] = polls;
    if (hot === undefined) throw new Error('no ballot');
    const peerName = 'two inserts in a transaction, same server, 8 connections';
    const postgres = await first.database.rateLimitClient.query<{ server_version: string }>(
      'SHOW server_version',
    );
    const notes = { postgres: postgres.rows[0]?.server_version ?? 'unknown', writers: WRITERS };
    return [
      await compare(
        {
          what: `votes cast and changed, 8 writers over ${BOARDS} boards`,
          unit: 'votes',
          peer: peerName,
          goal: `at least ${SHARE} of the peer (P6)`,
        },
        // Each writer goes round the boards from a place of its own.
        writers((writer, turn) =>
          vote(polls[(writer * (BOARDS / WRITERS) + turn) % BOARDS] ?? hot, writer, turn),
        ),
        writers((writer) => peer.write(writer)),
        ({ ratio }) => ratio >= SHARE,
        notes,
      ),
      await compare(
        {
          what: 'votes cast and changed, 8 writers on one board',
          unit: 'votes',
          peer: peerName,
          goal: 'at least 0.25 of the peer (P8)',
        },
        writers((writer, turn) => vote(hot, writer, turn)),
        writers((writer) => peer.write(writer)),
        ({ ratio }) => ratio >= 0.25,
        notes,
      ),
    ];
  } finally {
    await peer.close();
    await first.close();
  }
}

/** Starts a server of its own, durable as in use, and removes it. */
export async function votes(): Promise<Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'consilium-bench-'));
  const server = await startEmbedded({ dataDir: folder, durable: true });
  const stop = () => {
    void server.stop().finally(() => {
      rmSync(folder, { recursive: true, force: true });
      process.exit(130);
    });
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    process.env.TEST_ADMIN_URL = server.adminUrl;
    process.env.TEST_OWNER_URL = server.ownerUrl(TEMPLATE);
    process.env.TEST_APP_URL = server.appUrl(TEMPLATE);
    await server.ensureDatabase(TEMPLATE);
    await migrate(server.ownerUrl(TEMPLATE));
    return await measure(server);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

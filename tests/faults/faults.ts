// npm run faults [-- --rounds N]: kills the application, or PostgreSQL with it, in a storm of votes, and holds what is left against what
// was acknowledged. Loopback only, bounded, and nothing stays behind.
import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { type EmbeddedPostgres, migrate, startEmbedded } from '@consilium/database';
import { createVerifier, exportHeader, exportRow } from '@consilium/journal';
import pg from 'pg';
import { type Final, findBroken, type History } from './history';

interface Ready {
  database: string;
  stream: string;
  ballotId: string;
}

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '10' } } });
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 1 || rounds > 10_000) {
  console.error('--rounds takes a whole number from 1 to 10000.');
  process.exit(2);
}
const template = 'consilium_template';
const folder = mkdtempSync(join(tmpdir(), 'consilium-faults-'));

/** Starts the voters, lets them vote for a while, then kills; answers what they told. */
async function storm(
  server: EmbeddedPostgres,
  fault: 'application' | 'postgres',
): Promise<{ ready: Ready; history: History }> {
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'voters.ts')],
    {
      env: {
        ...process.env,
        TEST_ADMIN_URL: server.adminUrl,
        TEST_OWNER_URL: server.ownerUrl(template),
        TEST_APP_URL: server.appUrl(template),
      },
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const ended = once(child, 'exit');
  const sent: string[] = [];
  const acknowledged: History['acknowledged'][number][] = [];
  let ready: Ready | null = null;
  if (!child.stdout) throw new Error('the voters have no output');
  for await (const line of createInterface({ input: child.stdout })) {
    const told = JSON.parse(line);
    if (told.ready) {
      ready = told;
      const wait = 500 + Math.random() * 2000;
      setTimeout(() => {
        if (fault === 'postgres')
          process.kill(
            Number(readFileSync(join(folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]),
            'SIGKILL',
          );
        child.kill('SIGKILL');
      }, wait);
    } else if (told.sent) sent.push(told.sent);
    else acknowledged.push({ key: told.acknowledged, voter: told.voter, revision: told.revision });
  }
  await ended;
  if (!ready) throw new Error('the voters ended before they were ready');
  return { ready, history: { sent, acknowledged } };
}

async function readFinal(server: EmbeddedPostgres, { database, stream, ballotId }: Ready): Promise<Final> {
  const url = new URL(server.adminUrl);
  url.pathname = `/${database}`;
  const admin = new pg.Client({ connectionString: url.href });
  await admin.connect();
  try {
    const rows = async (text: string, parameters: unknown[] = []) =>
      (await admin.query(text, parameters)).rows;
    const all = await rows(
      'SELECT seq::int, bytes, hash, type, envelope FROM journal_event WHERE stream = $1 ORDER BY seq',
      [stream],
    );
    const verifier = createVerifier({ hash: (bytes) => createHash('sha256').update(bytes).digest('hex') });
    const last = all.at(-1);
    verifier.push(
      exportHeader({ stream, seq: last.seq, hash: last.hash }, new Date().toISOString()).trimEnd(),
    );
    for (const row of all) verifier.push(exportRow(row.bytes, row.hash).trimEnd());
    const verdict = verifier.finish();
    return {
      receipts: (
        await rows("SELECT idempotency_key AS key FROM command_receipt WHERE command = 'ballot.castVote'")
      ).map(({ key }) => key),
      events: all
        .filter(({ type, envelope }) => type === 'vote.cast' && envelope.public.ballotId === ballotId)
        .map(({ seq, envelope }) => ({
          seq,
          voter: envelope.public.userId,
          revision: envelope.public.revision,
        })),
      votes: (await rows('SELECT user_id AS voter, revision FROM vote WHERE ballot_id = $1', [
        ballotId,
      ])) as Final['votes'],
      sequences: all.map(({ seq }) => seq),
      chain: verdict.kind === 'tampered' ? verdict.finding.detail : verdict.kind,
    };
  } finally {
    await admin.end();
  }
}

const server = await startEmbedded({ dataDir: folder, durable: true });
const total = { acknowledged: 0, unanswered: 0, broken: 0 };
try {
  await server.ensureDatabase(template);
  await migrate(server.ownerUrl(template));
  for (let round = 1; round <= rounds; round += 1) {
    const fault = round % 2 === 1 ? 'application' : 'postgres';
    const { ready, history } = await storm(server, fault);
    await server.ensureRunning();
    const broken = findBroken(history, await readFinal(server, ready));
    total.acknowledged += history.acknowledged.length;
    total.unanswered += history.sent.length - history.acknowledged.length;
    total.broken += broken.length;
    console.log(
      `round ${round}, kill -9 of ${fault}: ${history.acknowledged.length} acknowledged, ${history.sent.length - history.acknowledged.length} unanswered, ${broken.length === 0 ? 'all invariants hold' : broken.join('; ')}`,
    );
  }
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log(
  `${rounds} rounds: ${total.acknowledged} acknowledged votes, ${total.unanswered} unanswered, ${total.broken} findings`,
);
process.exitCode = total.broken > 0 ? 1 : 0;

import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { newId, proposeEdition } from '@consilium/application';
import type { ClinicalFacts, Difference } from '@consilium/contracts';
import { startEmbedded } from '@consilium/database';
import { adviseBy, canonical, differenceOf, EDITIONS, factsForGuideline, isSame } from '@consilium/guideline';
import { offerServer } from '@consilium/testing/database';
import { openTestOrganization } from '@consilium/testing/organization';
import { buildFacts } from '@consilium/testing/test-board';
import pg from 'pg';

const CASES = 100_000;
const AT_ONCE = 2000;
const [first, second] = EDITIONS as [(typeof EDITIONS)[0], (typeof EDITIONS)[0]];

const of = <Value>(values: readonly Value[], at: number): Value => values[at % values.length] as Value;

/** The facts of the nth case: sites, indices, courses and earlier lines in an order of their own. */
const factsOf = (n: number): ClinicalFacts =>
  buildFacts({
    primarySite: of(['C25.1', 'C17.2', 'C17.0', 'C20.9', 'C18.9', 'C16.2', 'C18.4'], n),
    differentiation: of(['well', 'well', 'well', 'poor', 'unknown'], Math.floor(n / 7)),
    ki67Percent: of([1, 2, 4, 6, 8, 12, 25, 60, null], Math.floor(n / 3)),
    mitoses: of([1, 4, 25, null], Math.floor(n / 5)),
    sstr: of(['positive', 'negative', 'unknown'], Math.floor(n / 2)),
    stage: of(['metastatic', 'metastatic', 'localized-resectable'], Math.floor(n / 11)),
    diseaseStatus: of(['progressive', 'stable', 'treatment-naive'], Math.floor(n / 13)),
    tumorVolume: of(['low', 'high', 'unknown'], Math.floor(n / 17)),
    priorLines: of<ClinicalFacts['priorLines']>(
      [[], [lineOf('lanreotide-autogel')], [lineOf('everolimus')]],
      Math.floor(n / 19),
    ),
  });
const lineOf = (therapy: 'lanreotide-autogel' | 'everolimus'): ClinicalFacts['priorLines'][number] => ({
  ...{ therapy, label: '', startedOn: null, endedOn: null, outcome: 'progression' },
});

const answerOf = (facts: ClinicalFacts, { edition } = first) => {
  const asked = factsForGuideline(facts).facts;
  if (asked === null) throw new Error('the bench made facts that cannot be asked');
  return adviseBy(edition, asked);
};
const isPast = (n: number): boolean => n % 3 === 0;

/** Stores cases with their recommendations, past the guards: making them is not what is measured. Answers their snapshots' ids in order. */
async function store(admin: pg.Client, place: { boardId: string; referrerId: string }): Promise<string[]> {
  const snapshots: string[] = [];
  await admin.query("SET session_replication_role = 'replica'");
  for (let from = 0; from < CASES; from += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, CASES - from) }, (_, index) => {
      const n = from + index;
      const facts = factsOf(n);
      const recommendation = answerOf(facts);
      const snapshotId = newId();
      snapshots.push(snapshotId);
      return {
        ...{ id: newId(), ...place, snapshotId, facts, recommendation },
        ...{
          pseudonym: `B${n}`,
          status: isPast(n) ? 'decided' : 'submitted',
          origin: recommendation.embryonicOrigin,
        },
      };
    });
    const columns = `"id" uuid, "boardId" uuid, "referrerId" uuid, "snapshotId" uuid, "facts" jsonb, "recommendation" jsonb,
      "pseudonym" text, "status" text, "origin" text`;
    const json = JSON.stringify(rows);
    await admin.query(
      `INSERT INTO "case" (id, board_id, pseudonym, status, type, question, version, facts_version, facts, referrer_id,
         current_snapshot_id, created_at, updated_at, submitted_at)
       SELECT "id", "boardId", "pseudonym", "status", 'new', '', 1, 1, "facts", "referrerId", "snapshotId", now(), now(), now()
       FROM jsonb_to_recordset($1::jsonb) AS r(${columns})`,
      [json],
    );
    await admin.query(
      `INSERT INTO recommendation_snapshot (id, case_id, board_id, facts_version, facts, recommendation, hash, edition, content_hash,
         origin, board_decision_reasons, created_at)
       SELECT "snapshotId", "id", "boardId", 1, "facts", "recommendation", repeat('0', 64), $2, $3, "origin", '{}', now()
       FROM jsonb_to_recordset($1::jsonb) AS r(${columns})`,
      [json, first.label, first.contentHash],
    );
  }
  await admin.query("SET session_replication_role = 'origin'");
  await admin.query('ANALYZE');
  return snapshots;
}

const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** The job in a process of its own, from when it has its connection. */
async function launch(
  appUrl: string,
): Promise<{ child: ChildProcess; ended: Promise<unknown>; since: number }> {
  const child = spawn(
    process.execPath,
    ['--import', loader, join(import.meta.dirname, 'assess.ts'), appUrl],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  await once(lines, 'line');
  return { child, ended, since: performance.now() };
}

/** SHA-256 over each differing snapshot with how it differs, in the order of their ids. */
function digestOf(found: readonly { id: string; difference: Difference }[]): string {
  const hash = createHash('sha256');
  const sorted = [...found].sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const { id, difference } of sorted) hash.update(`${id} ${canonical(difference)}\n`);
  return hash.digest('hex');
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** P13: stored cases re-evaluated for another edition, killed midway and gone on with; equal to an evaluation without a kill. */
export async function editions() {
  const dataDir = join(process.cwd(), '.data', `bench-${process.pid}`);
  const server = await startEmbedded({ dataDir });
  let child: ChildProcess | undefined;
  try {
    await offerServer(server);
    const organization = await openTestOrganization();
    const admin = new pg.Client({ connectionString: organization.server.adminUrl });
    // Where something fails, the server is stopped under it, and that is not what is to be told.
    admin.on('error', () => {});
    await admin.connect();
    const progress = async () =>
      (await admin.query('SELECT done, total, covered_at IS NOT NULL AS covered FROM edition_assessment'))
        .rows[0];

    const storing = performance.now();
    const referrerId = organization.as('referrer').userId;
    const snapshots = await store(admin, { boardId: organization.boardId, referrerId });
    const storedIn = performance.now() - storing;
    await organization.act('administrator', proposeEdition, { contentHash: second.contentHash });

    const killed = await launch(organization.server.appUrl);
    child = killed.child;
    while ((await progress()).done < CASES / 2) await sleep(20);
    child.kill('SIGKILL');
    const firstPart = performance.now() - killed.since;
    await killed.ended;
    const doneAtKill: number = (await progress()).done;

    const resumed = await launch(organization.server.appUrl);
    child = resumed.child;
    await resumed.ended;
    const secondPart = performance.now() - resumed.since;
    const after = await progress();
    if (!after.covered || after.done !== CASES) throw new Error(`the job ended at ${after.done} of ${CASES}`);

    const { rows } = await admin.query('SELECT snapshot_id AS id, difference FROM edition_difference');
    const expected = snapshots.flatMap((id, n) => {
      const facts = factsOf(n);
      const difference = differenceOf(answerOf(facts), answerOf(facts, second));
      return isSame(difference) ? [] : [{ id, difference }];
    });
    const [ours, theirs] = [digestOf(rows), digestOf(expected)];
    if (ours !== theirs)
      throw new Error('killed and resumed, the job found something else than without a kill');
    await admin.end();
    await organization.close();
    const seconds = (firstPart + secondPart) / 1000;
    return {
      cases: CASES,
      differing: rows.length,
      killedAt: doneAtKill,
      seconds: Number(seconds.toFixed(1)),
      casesPerSecond: Math.round(CASES / seconds),
      equalToUninterrupted: true,
      sha256: ours,
      storedInSeconds: Math.round(storedIn / 1000),
    };
  } finally {
    child?.kill('SIGKILL');
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import type { BallotView, Choice, Json, Tally } from '@consilium/contracts';
import { sha256 } from '@consilium/database';
import { createVerifier, exportHeader, exportRow } from '@consilium/journal';
import type pg from 'pg';
import type { Clients } from './clients';
import type { CloseEvent, Final } from './history';
import { asAdmin, type Scenario } from './scenario';

interface JournalRow {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly public: Record<string, Json>;
  readonly bytes: string;
  readonly hash: string;
  readonly choice: Choice | null;
}
const settlePatienceMs = 15_000;

/** Reads what is left in three ways: SQL as superuser, the journal, and the API. */
export async function readFinal(scenario: Scenario, clients: Clients): Promise<Final> {
  const api = await readApi(scenario, clients);
  return asAdmin(scenario.adminUrl, async (admin) => {
    await untilQuiet(admin);
    const rows = async <Row extends pg.QueryResultRow>(text: string, values: unknown[] = []) =>
      (await admin.query<Row>(text, values)).rows;
    const stream = `board:${scenario.boardId}`;
    const journal = await rows<JournalRow>(
      `SELECT e.seq::int AS seq, e.type, e.envelope->>'at' AS at, e.envelope->'public' AS public, e.bytes, e.hash::text AS hash,
         s.value AS choice
       FROM journal_event e LEFT JOIN journal_sealed s ON s.stream = e.stream AND s.seq = e.seq AND s.name = 'choice'
       WHERE e.stream = $1 ORDER BY e.seq`,
      [stream],
    );
    const [head] = await rows<{ seq: number; hash: string }>(
      'SELECT seq::int AS seq, hash::text AS hash FROM journal_head WHERE stream = $1',
      [stream],
    );
    const [ballot] = await rows<{ closed: boolean; tally: Tally | null }>(
      'SELECT closed_at IS NOT NULL AS closed, tally FROM ballot WHERE id = $1',
      [scenario.ballotId],
    );
    if (!head || !ballot) throw new Error('the board or the ballot is gone');
    const of = (type: string) =>
      journal.filter((row) => row.type === type && row.public.ballotId === scenario.ballotId);
    return {
      options: scenario.options,
      electors: (
        await rows<{ id: string }>('SELECT user_id AS id FROM elector WHERE ballot_id = $1', [
          scenario.ballotId,
        ])
      ).map(({ id }) => id),
      receipts: await rows<Final['receipts'][number]>(
        `SELECT idempotency_key AS key, user_id AS voter, command, outcome->'outcome' AS outcome
         FROM command_receipt WHERE command IN ('ballot.castVote', 'ballot.close')`,
      ),
      votes: await rows<Final['votes'][number]>(
        'SELECT user_id AS voter, revision, choice FROM vote WHERE ballot_id = $1',
        [scenario.ballotId],
      ),
      ...ballot,
      events: of('vote.cast').map(({ seq, at, choice, public: told }) => ({
        ...{ seq, at, choice },
        voter: String(told.userId),
        revision: Number(told.revision),
      })),
      closes: of('ballot.closed').map(
        ({ seq, public: told }) =>
          ({ seq, tally: told.tally, openings: told.openings }) as unknown as CloseEvent,
      ),
      sequences: journal.map(({ seq }) => seq),
      head: head.seq,
      chain: verified({ stream, ...head }, journal),
      api,
    };
  });
}

/** What the verifier of exports says of the stream, its openings and its tally. */
function verified(
  head: { readonly stream: string; readonly seq: number; readonly hash: string },
  journal: readonly JournalRow[],
): string {
  const verifier = createVerifier({ hash: sha256 });
  verifier.push(exportHeader(head, new Date().toISOString()));
  for (const { bytes, hash } of journal) verifier.push(exportRow(bytes, hash));
  const verdict = verifier.finish();
  if (verdict.kind === 'tampered') return `row ${verdict.finding.seq}: ${verdict.finding.detail}`;
  return verdict.kind === 'intact' ? 'intact' : verdict.message;
}

async function readApi(scenario: Scenario, clients: Clients): Promise<Final['api']> {
  const ballotFor = async (who: Scenario['chair']) => {
    const view = await clients.ask(who, 'meeting.get', { meetingId: scenario.meetingId });
    const { ballot } = view as unknown as { readonly ballot: BallotView | null };
    if (ballot?.id !== scenario.ballotId) throw new Error('the room shows no ballot, or another');
    return ballot;
  };
  const ballot = await ballotFor(scenario.chair);
  const own: Final['api']['own'][number][] = [];
  for (const who of scenario.voters) {
    const vote = (await ballotFor(who)).own;
    if (vote) own.push({ voter: who.userId, revision: vote.revision, choice: vote.choice });
  }
  const verdict = (await clients.ask(scenario.auditor, 'journal.verify', { boardId: scenario.boardId })) as {
    readonly intact: boolean;
  };
  return {
    status: ballot.status,
    tally: ballot.tally,
    votes: ballot.electors.map(({ userId, choice }) => ({ voter: userId, choice })),
    own,
    journalIntact: verdict.intact,
  };
}

/** Waits for transactions whose clients have gone away. */
async function untilQuiet(admin: pg.Client): Promise<void> {
  const patience = performance.now() + settlePatienceMs;
  for (;;) {
    const { rows } = await admin.query(
      `SELECT 1 FROM pg_stat_activity
       WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()`,
    );
    if (rows.length === 0) return;
    if (performance.now() > patience) throw new Error('a transaction does not end');
    await pause(20);
  }
}

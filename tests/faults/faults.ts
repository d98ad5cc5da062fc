// npm run faults [-- --rounds N] [--seed N] [--fault WORDS] [--control NAME|all] [--keep] [--out FOLDER]
// Kills the application and PostgreSQL in a storm of votes over HTTP, and holds what is left against what every client was told. The seed
// gives choices and moments; how requests interleave is the machine's. Loopback only, bounded, and nothing stays behind but the history of a
// failure (with --keep, of every round).

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type EmbeddedPostgres, migrate, startEmbedded } from '@consilium/database';
import { TEMPLATE } from '@consilium/testing/database';
import { ApplicationProcess } from './application-process';
import { type Control, controls } from './orders';
import { type Fault, faults, type Outcome, playRound } from './round';

/** Under which fault a missing guard must show, and as what. */
const expected: Record<Control, { readonly fault: Fault; readonly finding: RegExp }> = {
  'acknowledge-before-commit': { fault: 'kill -9 of the application', finding: /^V1: acknowledged vote/u },
  'no-idempotency': { fault: 'one key fifty times at once', finding: /^V6: a retry of .* was answered/u },
  'no-close-guard': { fault: 'close against votes', finding: /^V3: (the vote in row|vote .* began)/u },
  'asynchronous-commit': { fault: 'kill -9 of PostgreSQL', finding: /^V1: acknowledged vote/u },
};

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 1_000_000)) },
    control: { type: 'string' },
    fault: { type: 'string', default: '' },
    keep: { type: 'boolean', default: false },
    out: { type: 'string', default: join(import.meta.dirname, '..', '..', '.data', 'faults') },
  },
});
const rounds = Number(values.rounds);
const seed = Number(values.seed);
const chosen = values.control === 'all' ? controls : controls.filter((name) => name === values.control);
/** Each in its turn. */
const struck = faults.filter((fault) => fault.includes(values.fault));
if (
  struck.length === 0 ||
  !(Number.isInteger(rounds) && rounds >= 1 && rounds <= 10_000 && Number.isInteger(seed)) ||
  (values.control !== undefined && chosen.length === 0)
) {
  console.error(
    `--rounds: 1 to 10000; --seed: a whole number; --control: all, ${controls.join(', ')}; --fault: words of: ${faults.join(', ')}.`,
  );
  process.exit(2);
}

const textsOf = ({ findings }: Outcome) => findings.map(({ invariant, text }) => `${invariant}: ${text}`);
const count = (outcome: Outcome, result: string) =>
  outcome.history.filter((attempt) => attempt.result === result).length;

/** Plays rounds on a server of its own; answers how many were as they should be. */
async function play(
  control: Control | null,
  report: (round: number, fault: Fault, outcome: Outcome, ms: number) => boolean,
) {
  const dataDir = mkdtempSync(join(tmpdir(), 'consilium-faults-'));
  const processes = new Set<ApplicationProcess>();
  const launch = () => {
    const one = new ApplicationProcess();
    processes.add(one);
    void one.ended.then(() => processes.delete(one));
    return one;
  };
  let server: EmbeddedPostgres | undefined;
  let standBy = launch();
  const cleanUp = async () => {
    await Promise.all([...processes].map((one) => one.kill()));
    await server?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  const interrupted = () => void cleanUp().finally(() => process.exit(130));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, interrupted);
  try {
    server = await startEmbedded({ dataDir, durable: control !== 'asynchronous-commit' });
    await server.ensureDatabase(TEMPLATE);
    await migrate(server.ownerUrl(TEMPLATE));
    const takeProcess = () => {
      const one = standBy;
      standBy = launch();
      return one;
    };
    let good = 0;
    for (let round = 1; round <= rounds; round += 1) {
      const fault = control ? expected[control].fault : (struck[(round - 1) % struck.length] ?? faults[0]);
      const start = performance.now();
      const outcome = await playRound({ server, dataDir, control, takeProcess }, fault, seed + round);
      if (report(round, fault, outcome, performance.now() - start)) good += 1;
    }
    return good;
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, interrupted);
    await cleanUp();
  }
}

/** Writes what is needed to understand a failure; all of it is synthetic. */
function keep(round: number, fault: Fault, outcome: Outcome): string {
  mkdirSync(values.out, { recursive: true });
  const file = join(values.out, `history-${seed}-${round}.json`);
  writeFileSync(file, JSON.stringify({ seed, round, fault, ...outcome }, null, 1));
  return file;
}

const line = (round: number, fault: Fault, outcome: Outcome, ms: number) =>
  [
    `${String(round).padStart(String(rounds).length)}/${rounds}  ${fault.padEnd(42)}`,
    `${count(outcome, 'ok')} answered, ${count(outcome, 'fail')} refused, ${count(outcome, 'unknown')} unknown`,
    ...(outcome.backAfterMs === null ? [] : [`back after ${Math.round(outcome.backAfterMs)} ms`]),
    `${(ms / 1000).toFixed(1)} s`,
  ].join('; ');

async function playForReal(): Promise<boolean> {
  const total = { ok: 0, unknown: 0, longest: 0 };
  const good = await play(null, (round, fault, outcome, ms) => {
    total.ok += count(outcome, 'ok');
    total.unknown += count(outcome, 'unknown');
    total.longest = Math.max(total.longest, outcome.backAfterMs ?? 0);
    const broken = textsOf(outcome);
    console.log(
      `${line(round, fault, outcome, ms)}: ${broken.length === 0 ? 'holds' : `${broken.length} FINDINGS`}`,
    );
    for (const text of broken.slice(0, 10)) console.log(`    ${text}`);
    if (broken.length > 0 || values.keep) console.log(`    history: ${keep(round, fault, outcome)}`);
    return broken.length === 0;
  });
  console.log(
    `${good} of ${rounds} rounds hold (seed ${seed}): ${total.ok} answered, ${total.unknown} unknown, longest way back ${Math.round(total.longest)} ms.`,
  );
  return good === rounds;
}

async function playControl(control: Control): Promise<boolean> {
  console.log(`Control: ${control}. The checker must find it in every round.`);
  const caught = await play(control, (round, fault, outcome, ms) => {
    const telling = textsOf(outcome).find((text) => expected[control].finding.test(text));
    console.log(`${line(round, fault, outcome, ms)}: ${telling ? `caught, ${telling}` : 'NOT CAUGHT'}`);
    return telling !== undefined;
  });
  console.log(`${control}: caught in ${caught} of ${rounds} rounds (seed ${seed}).`);
  return caught === rounds;
}

let asItShould = true;
if (values.control === undefined) asItShould = await playForReal();
else for (const control of chosen) asItShould = (await playControl(control)) && asItShould;
process.exitCode = asItShould ? 0 : 1;

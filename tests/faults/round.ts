import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EmbeddedPostgres } from '@consilium/database';
import type { ApplicationProcess } from './application-process';
import { chanceFrom } from './chance';
import { check, type Finding } from './check';
import { Clients } from './clients';
import { readFinal } from './final-state';
import type { Final, History } from './history';
import { killPostgres } from './kill-postgres';
import type { Control } from './orders';
import { setScenario } from './scenario';
import { comeLate, retryAtOnce, startStorm } from './storm';

export const faults = [
  'kill -9 of the application',
  'kill -9 of PostgreSQL',
  'death after the commit, before the answer',
  'close against votes',
  'one key fifty times at once',
  'death just before the commit',
  'kill -9 of PostgreSQL in the close',
] as const;
export type Fault = (typeof faults)[number];

/** What all rounds of a run share. */
export interface Servers {
  readonly server: EmbeddedPostgres;
  readonly dataDir: string;
  readonly control: Control | null;
  /** A process that has loaded already. */
  takeProcess(): ApplicationProcess;
}

export interface Outcome {
  readonly findings: readonly Finding[];
  readonly history: History;
  readonly final: Final;
  /** From the heal to the first vote acknowledged after it, in milliseconds; null where nothing was killed. */
  readonly backAfterMs: number | null;
  readonly log: string;
}

const recoveryMs = 10_000;
/** At most this long, and until so many votes are acknowledged, the storm goes on before the fault strikes. */
const stormMs = 8000;
const stormVotes = 80;
const deathPatienceMs = 10_000;

/** One ballot from its opening to its close, through one fault. */
export async function playRound(servers: Servers, fault: Fault, seed: number): Promise<Outcome> {
  const chance = chanceFrom(seed);
  const scenario = await setScenario(servers.server, servers.control);
  const clients = new Clients(scenario.ballotId);
  const logs: string[] = [];
  const extra: Finding[] = [];
  let application = servers.takeProcess();
  const leave = () => {
    logs.push(application.log);
    if (application.crashed) extra.push({ invariant: 'L', text: 'the application ended by itself' });
  };
  let port = await application.open(scenario.appUrl, servers.control);
  clients.reach(port);
  // Warm-up: the first request of a process loads modules.
  await clients.ask(scenario.chair, 'meeting.get', { meetingId: scenario.meetingId });

  const takeOver = async () => {
    clients.lose();
    await application.kill();
    leave();
    application = servers.takeProcess();
    port = await application.open(scenario.appUrl, servers.control);
    clients.reach(port);
  };
  const powerCut = async () => {
    clients.lose();
    await killPostgres(servers.dataDir);
    await servers.server.ensureRunning();
    clients.reach(port);
  };
  /** The chair closes from two devices at once, each with a key of its own. */
  const closeBallot = () =>
    Promise.all([scenario.chair, scenario.chair].map((who) => clients.close(who, randomUUID())));

  const strike: Record<Fault, () => Promise<unknown>> = {
    'kill -9 of the application': takeOver,
    'kill -9 of PostgreSQL': powerCut,
    'death after the commit, before the answer': () => deathAt('after-commit'),
    'death just before the commit': () => deathAt('before-commit'),
    'one key fifty times at once': () => retryAtOnce(clients, scenario, chance),
    'close against votes': closeBallot,
    'kill -9 of PostgreSQL in the close': async () => {
      const closing = closeBallot();
      await pause(chance() * 60);
      await powerCut();
      await closing;
    },
  };
  const deathAt = async (point: 'before-commit' | 'after-commit') => {
    application.dieAt(point);
    await Promise.race([application.ended, pause(deathPatienceMs, undefined, { ref: false })]);
    await takeOver();
  };

  try {
    const storm = startStorm(clients, scenario, seed);
    await untilAcknowledged(clients, Math.ceil(chance() * stormVotes));
    await pause(chance() * 30);
    const killed = fault.includes('kill') || fault.includes('death');
    await strike[fault]();
    const healedAt = performance.now();
    const back = killed ? await untilBack(clients, healedAt) : null;
    if (killed && back === null)
      extra.push({ invariant: 'L', text: `no vote was answered for ${recoveryMs} ms after the heal` });
    await pause(chance() * 300);
    // In half of the rounds the close comes while votes are on their way.
    const calm = chance() < 0.5;
    if (calm) await storm.end();
    if (!clients.history.some((attempt) => attempt.act === 'close')) await closeBallot();
    await storm.end();
    await comeLate(clients, scenario, chance);
    const final = await readFinal(scenario, clients);
    if (!final.closed) extra.push({ invariant: 'L', text: 'the ballot could not be closed' });
    const findings = check(clients.history, final);
    await application.kill();
    leave();
    return {
      findings: [...findings, ...extra],
      history: clients.history,
      final,
      backAfterMs: back,
      log: logs.join('\n'),
    };
  } finally {
    await application.kill();
    await servers.server.dropDatabase(scenario.name);
  }
}

async function untilAcknowledged(clients: Clients, votes: number): Promise<void> {
  const patience = performance.now() + stormMs;
  const acknowledged = () => clients.history.filter((attempt) => attempt.result === 'ok').length;
  while (acknowledged() < votes && performance.now() < patience) await pause(2);
}

/** How long after the heal the first new answer to a cast came, be it that the ballot is closed. */
async function untilBack(clients: Clients, healedAt: number): Promise<number | null> {
  while (performance.now() < healedAt + recoveryMs) {
    const first = clients.history.find(
      (attempt) => attempt.act === 'cast' && attempt.t1 > healedAt && attempt.result !== 'unknown',
    );
    if (first) return first.t1 - healedAt;
    await pause(5);
  }
  return null;
}

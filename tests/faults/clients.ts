import { setTimeout as pause } from 'node:timers/promises';
import type { Choice, Json } from '@consilium/contracts';
import type { Attempt } from './history';
import type { Person } from './scenario';

const answerPatienceMs = 8000;
/** How long a client repeats a request whose outcome it does not know. */
const retryPatienceMs = 15_000;
const betweenRetriesMs = 25;

type Told = Pick<Attempt, 'result' | 'answer' | 'code'>;
type Asked = Pick<Attempt, 'key' | 'act' | 'choice'>;

/** The browsers of everyone: they call over HTTP, and every attempt and its result go into the history. */
export class Clients {
  readonly history: Attempt[] = [];
  private readonly ballotId: string;
  private port = 0;
  private reachable: Promise<void> = Promise.resolve();
  private arrive: () => void = () => {};

  constructor(ballotId: string) {
    this.ballotId = ballotId;
    this.lose();
  }

  /** From now on clients wait with their retries. */
  lose(): void {
    this.arrive();
    this.reachable = new Promise((resolve) => {
      this.arrive = resolve;
    });
  }

  /** The application answers here (again). */
  reach(port: number): void {
    this.port = port;
    this.arrive();
  }

  cast(who: Person, key: string, choice: Choice): Promise<Attempt> {
    return this.act(who, { key, act: 'cast', choice });
  }

  /** Asks, and asks again with the same key until the outcome is known. */
  async castFor(who: Person, key: string, choice: Choice): Promise<Attempt> {
    return this.settle(() => this.cast(who, key, choice));
  }

  async close(who: Person, key: string): Promise<Attempt> {
    return this.settle(() => this.act(who, { key, act: 'close', choice: null }));
  }

  /** Reads, as often as it takes. Throws when there is no answer in time. */
  async ask(who: Person, path: string, input: Json): Promise<Json> {
    const { result, answer, code } = await this.settle(() => this.post(who, path, input));
    if (result !== 'ok') throw new Error(`${path} gave no answer: ${code}`);
    return answer;
  }

  private async settle<Known extends Told>(ask: () => Promise<Known>): Promise<Known> {
    const patience = performance.now() + retryPatienceMs;
    for (;;) {
      const told = await ask();
      const open = told.result === 'unknown' || told.code === 'conflict/try-again';
      if (!open || performance.now() > patience) return told;
      await Promise.race([this.reachable, pause(retryPatienceMs, undefined, { ref: false })]);
      await pause(betweenRetriesMs);
    }
  }

  private async act(who: Person, asked: Asked): Promise<Attempt> {
    const { key, act, choice } = asked;
    const input = { ballotId: this.ballotId, idempotencyKey: key };
    const t0 = performance.now();
    const told =
      act === 'cast'
        ? await this.post(who, 'ballot.castVote', { ...input, choice, reason: '' })
        : await this.post(who, 'ballot.close', input);
    const attempt: Attempt = { ...asked, voter: who.userId, t0, t1: performance.now(), ...told };
    this.history.push(attempt);
    return attempt;
  }

  /** Only an answer that says so is `ok`, only a named refusal is `fail`; all else leaves the client in doubt. */
  private async post(who: Person, path: string, input: Json): Promise<Told> {
    const origin = `http://127.0.0.1:${this.port}`;
    try {
      const response = await fetch(`${origin}/api/trpc/${path}`, {
        method: 'POST',
        headers: { origin, 'content-type': 'application/json', cookie: `session=${who.sessionId}` },
        body: JSON.stringify(input),
        signal: AbortSignal.timeout(answerPatienceMs),
      });
      const body = (await response.json()) as {
        readonly result?: { readonly data: Json };
        readonly error?: { readonly data: { readonly code: string } };
      };
      if (response.ok && body.result) return { result: 'ok', answer: body.result.data, code: null };
      const code = body.error?.data.code ?? `HTTP ${response.status}`;
      return { result: response.status < 500 ? 'fail' : 'unknown', answer: null, code };
    } catch (error) {
      return { result: 'unknown', answer: null, code: error instanceof Error ? error.message : 'no answer' };
    }
  }
}

import { Visitor } from './visitor';

/** A schema of the contracts: what the answer must look like. */
interface Schema<Value> {
  readonly parse: (value: unknown) => Value;
}
/** A browser's page, as far as it tells where it is and whose it is. */
interface SignedInPage {
  readonly url: () => string;
  readonly context: () => {
    readonly cookies: () => Promise<readonly { readonly name: string; readonly value: string }[]>;
  };
}

export type Caller = Visitor | SignedInPage;

/** For an answer that says no more than that it was done. */
export const done: Schema<unknown> = { parse: (value) => value };

interface Answer {
  readonly result?: { readonly data: unknown };
  readonly error?: { readonly data: { readonly code: string } };
}

/** The procedures as a signed-in person's browser calls them. Throws where the answer is a refusal. */
export class Api {
  private readonly caller: Caller;
  constructor(caller: Caller) {
    this.caller = caller;
  }

  /** Does something, with an idempotency key of its own. */
  async act<Value>(path: string, input: object, output: Schema<Value>): Promise<Value> {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...input, idempotencyKey: crypto.randomUUID() }),
    };
    return output.parse(await this.valueOf(path, path, init));
  }

  /** Asks something. */
  async ask<Value>(path: string, input: object, output: Schema<Value>): Promise<Value> {
    const asked = new URLSearchParams({ input: JSON.stringify(input) });
    return output.parse(await this.valueOf(path, `${path}?${asked}`, {}));
  }

  private async valueOf(path: string, address: string, init: RequestInit): Promise<unknown> {
    const visitor = this.caller instanceof Visitor ? this.caller : await visitorOf(this.caller);
    const answer = (await (await visitor.send(`/api/trpc/${address}`, init)).json()) as Answer;
    if (!answer.result) throw new Error(`${path}: ${answer.error?.data.code ?? 'no answer'}`);
    return answer.result.data;
  }
}

async function visitorOf(page: SignedInPage): Promise<Visitor> {
  const cookies = await page.context().cookies();
  return new Visitor(
    new URL(page.url()).origin,
    cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  );
}

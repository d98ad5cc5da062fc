import type { Page } from '@playwright/test';

/** A schema of the contracts: what the answer must look like. */
interface Schema<Value> {
  readonly parse: (value: unknown) => Value;
}

/** For an answer that says no more than that it was done. */
export const done: Schema<unknown> = { parse: (value) => value };

interface Answer {
  readonly result?: { readonly data: unknown };
  readonly error?: { readonly data: { readonly code: string } };
}

/**
 * The procedures as a signed-in person's browser calls them, to set a scene that a test is not about. Throws where the answer is a
 * refusal.
 */
export class Api {
  private readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  /** Does something, with an idempotency key of its own. */
  async act<Value>(path: string, input: object, output: Schema<Value>): Promise<Value> {
    const address = `/api/trpc/${path}`;
    const response = await this.page.request.post(address, {
      data: { ...input, idempotencyKey: crypto.randomUUID() },
      headers: { origin: new URL(this.page.url()).origin },
    });
    return output.parse(this.valueOf(path, await response.json()));
  }

  /** Asks something. */
  async ask<Value>(path: string, input: object, output: Schema<Value>): Promise<Value> {
    const response = await this.page.request.get(`/api/trpc/${path}`, {
      params: { input: JSON.stringify(input) },
    });
    return output.parse(this.valueOf(path, await response.json()));
  }

  private valueOf(path: string, answer: Answer): unknown {
    if (!answer.result) throw new Error(`${path}: ${answer.error?.data.code ?? 'no answer'}`);
    return answer.result.data;
  }
}

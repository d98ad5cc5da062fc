import type { Page, Response } from '@playwright/test';

interface Heard {
  readonly from: string;
  readonly body: string;
}

/** Everything a browser receives: each answer's body, long polls among them, and each frame of each socket. */
export class Wire {
  private readonly heard: Heard[] = [];
  private readonly reading = new Set<Promise<void>>();

  constructor(page: Page) {
    page.on('response', (response) => this.read(response));
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => this.hear(socket.url(), payload.toString())),
    );
  }

  private read(response: Response) {
    // What is built is the same for everyone; a redirection has no body.
    if (response.url().includes('/_next/static/') || response.status() >= 300) return;
    const reading = response
      .text()
      .then((body) => this.hear(response.url(), body))
      // The page was left while the answer was on its way: the browser has not kept it either.
      .catch(() => {})
      .finally(() => this.reading.delete(reading));
    this.reading.add(reading);
  }

  /** Also for what a test fetched by itself in this person's name. Escapes are taken off, so that JSON within a page reads as JSON. */
  hear(from: string, body: string) {
    this.heard.push({ from, body: body.replaceAll('\\', '').replaceAll('&quot;', '"') });
  }

  /** All that came until now, once it is read. */
  async all(): Promise<readonly Heard[]> {
    await Promise.all(this.reading);
    return [...this.heard];
  }
}

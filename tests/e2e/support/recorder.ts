import type { Page, Request } from '@playwright/test';

export interface Heard {
  readonly from: string;
  readonly text: string;
}

/** Keeps all that the server sends to a browser from now on: bodies of answers and frames of sockets. */
export class Recorder {
  private readonly who: string;
  private heard: Heard[] = [];
  private readonly reading = new Set<Promise<void>>();
  private unread: string[] = [];

  constructor(who: string, page: Page) {
    this.who = who;
    page.on('requestfinished', (request) => {
      const read: Promise<void> = this.read(request).finally(() => this.reading.delete(read));
      this.reading.add(read);
    });
    page.on('websocket', (socket) =>
      socket.on('framereceived', ({ payload }) => this.hear(`socket ${socket.url()}`, String(payload))),
    );
  }

  private hear(from: string, text: string) {
    this.heard.push({ from: `${this.who}: ${from}`, text });
  }

  private async read(request: Request) {
    const url = request.url();
    if (url.includes('/_next/static/')) return;
    const response = await request.response();
    if (!response || response.status() === 204 || (response.status() >= 300 && response.status() < 400))
      return;
    try {
      this.hear(`${request.method()} ${url}`, (await response.body()).toString('utf8'));
    } catch {
      this.unread.push(url);
    }
  }

  /** All heard so far. Throws where the browser gave away a body before it was read: an assertion on the rest would be hollow. */
  async take(): Promise<readonly Heard[]> {
    while (this.reading.size > 0) await Promise.all(this.reading);
    if (this.unread.length > 0) throw new Error(`Not recorded: ${this.unread.join(', ')}`);
    const heard = this.heard;
    this.heard = [];
    return heard;
  }
}

import type { BoardId } from '@consilium/contracts';
import { livePath } from '@consilium/realtime';
import { io, type Socket } from 'socket.io-client';
import type { Visitor } from '../support/visitor';

interface Heard {
  readonly from: string;
  readonly body: string;
}

/** Everything the server sends one person: each answer's body, and each frame of the socket. */
export class Wire {
  readonly heard: Heard[] = [];
  private readonly visitor: Visitor;
  private socket: Socket | null = null;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
  }

  /** Escapes are taken off, so that JSON within a page reads as JSON. */
  hear(from: string, body: string) {
    this.heard.push({ from, body: body.replaceAll('\\', '').replaceAll('&quot;', '"') });
  }

  /** Follows the board's stream from its beginning, by long polls where a proxy lets no WebSocket through. */
  async follow(boardId: BoardId, transport: 'websocket' | 'polling') {
    const socket = io(this.visitor.base, {
      path: livePath,
      transports: [transport],
      extraHeaders: { cookie: this.visitor.cookie },
      reconnection: false,
    });
    this.socket = socket;
    socket.io.engine.on('packet', ({ data }: { data?: unknown }) => this.hear(transport, String(data ?? '')));
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', () => resolve()).once('connect_error', reject);
    });
    await socket.emitWithAck('subscribe', { boardId, after: null });
  }

  end() {
    this.socket?.disconnect();
  }

  /** As a document, and as what Next's router asks for when one comes from another page. */
  async read(path: string) {
    for (const headers of [{}, { rsc: '1' }] as const)
      this.hear(path, await (await this.visitor.send(path, { headers })).text());
  }

  async ask(procedure: string, input: object) {
    const asked = new URLSearchParams({ input: JSON.stringify(input) });
    this.hear(procedure, await (await this.visitor.send(`/api/trpc/${procedure}?${asked}`)).text());
  }

  async post(path: string, form: Readonly<Record<string, string>>): Promise<string> {
    const answer = await this.visitor.send(path, { method: 'POST', body: new URLSearchParams(form) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text.slice(0, 200)}`);
    this.hear(path, text);
    return text;
  }
}

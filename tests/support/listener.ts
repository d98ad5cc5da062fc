import type { BoardId } from '@consilium/contracts';
import { followBoard, type LiveMessage } from '@consilium/realtime';
import type { Visitor } from './visitor';

/** What one person's screen is told of a board, through the product's own client. */
export class Listener {
  readonly heard: LiveMessage[] = [];
  isLive = false;
  readonly end: () => void;

  constructor({ base, cookie }: Visitor, boardId: BoardId) {
    this.end = followBoard({
      boardId,
      url: base,
      extraHeaders: { cookie },
      onMessage: (message) => void this.heard.push(message),
      onReset: () => {},
      onState: (state) => {
        this.isLive = state === 'connected';
      },
      onPresence: () => {},
      onRightsChanged: () => {},
      onSignedOut: () => {},
    });
  }

  /** The messages of an event's type, in their order. */
  of(type: string) {
    return this.heard.flatMap(({ event }) => (event?.type === type ? [event] : []));
  }

  /** The turnouts that votes told of. */
  get turnouts(): unknown[] {
    return this.of('vote.cast').map(({ body }) => body['voted']);
  }
}

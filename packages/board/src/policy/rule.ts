import type { BoardActor } from '../outcome';

/** `see` tells whether someone may know that it is there; `may` whether they may do it. Deny by default: nobody on the board, no answer. */
export interface Rule<Resource> {
  readonly see: (who: BoardActor, resource: Resource) => boolean;
  readonly may: (who: BoardActor, resource: Resource) => boolean;
}

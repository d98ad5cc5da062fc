import type { BoardActor } from '../outcome';

/** `see`: whether somebody may know of the resource; `may`: whether they may do the act. Whoever is not on the board is never asked for: denied. */
export interface Rule<Resource> {
  readonly see: (who: BoardActor, resource: Resource) => boolean;
  readonly may: (who: BoardActor, resource: Resource) => boolean;
}

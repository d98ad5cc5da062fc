import type { Standing } from './standing';

/** `see` tells whether someone may know that it is there; `may` whether they may do it. Deny by default: no standing, no answer. */
export interface Rule<Resource> {
  readonly see: (who: Standing, resource: Resource) => boolean;
  readonly may: (who: Standing, resource: Resource) => boolean;
}

import type { Actor } from '@consilium/contracts';
import type { Ruling } from './authorize';

/**
 * Acts on the house as a whole: people, their accounts, the founding of boards. They are for administrators alone. Whoever has a place on
 * a board knows that there are administrators and is told `forbidden`; whoever has none learns nothing.
 */
export function authorizeOrganization(actor: Actor | null): Ruling {
  if (actor?.administrator) return 'allowed';
  return actor && actor.memberships.length > 0 ? 'forbidden' : 'not-found';
}

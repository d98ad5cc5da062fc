import type { Actor } from '@consilium/contracts';
import type { Ruling } from './authorize';

/** `change`: people, their accounts, the founding of boards, the names of therapies. `read`: what the house keeps for every board. */
export type OrganizationAct = 'change' | 'read';

/**
 * Acts on the house as a whole. They are for administrators alone, but for what auditors read. Whoever has a place on a board knows that
 * there are administrators and is told `forbidden`; whoever has none learns nothing.
 */
export function authorizeOrganization(act: OrganizationAct, actor: Actor | null): Ruling {
  if (actor === null) return 'not-found';
  if (actor.administrator) return 'allowed';
  if (act === 'read' && actor.memberships.some(({ roles }) => roles.includes('auditor'))) return 'allowed';
  return actor.memberships.length > 0 ? 'forbidden' : 'not-found';
}

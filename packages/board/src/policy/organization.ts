import type { Actor } from '@consilium/contracts';
import type { Ruling } from './authorize';
import { holds } from './board-actor';

/**
 * Acts on the organization as a whole, which belong to no board. `change`: people, their accounts, the founding of boards, the names of
 * therapies. `read`: what the organization keeps for every board. `audit`: its journal, its proof and its export, and the access log of
 * what is about no board.
 */
export type OrganizationAct = 'change' | 'read' | 'audit';

/**
 * Administrators change and read; a board's auditors read. The record is for the organization's auditor alone, who was made one by an
 * administrator and is none (docs/adr/0006). Whoever has a place knows that there are administrators and is told `forbidden`; whoever has
 * none learns nothing.
 */
export function authorizeOrganization(act: OrganizationAct, actor: Actor | null): Ruling {
  if (actor === null) return 'not-found';
  if (policy[act](actor)) return 'allowed';
  return actor.administrator || actor.auditor === true || actor.memberships.length > 0
    ? 'forbidden'
    : 'not-found';
}

const policy: Readonly<Record<OrganizationAct, (who: Actor) => boolean>> = {
  change: (who) => who.administrator,
  read: (who) => who.administrator || who.memberships.some((membership) => holds(membership, 'auditor')),
  audit: (who) => who.auditor === true && !who.administrator,
};

import type { Actor } from '@consilium/contracts';
import type { Ruling } from './authorize';

/** `change`: people, their accounts, the founding of boards, the names of therapies. `read`: what the organization keeps for every board. */
export type OrganizationAct = 'change' | 'read';

/**
 * Acts on the organization as a whole. They are for administrators alone, but for what auditors read. Whoever has a place on a board knows that
 * there are administrators and is told `forbidden`; whoever has none learns nothing.
 */
export function authorizeOrganization(act: OrganizationAct, actor: Actor | null): Ruling {
  if (actor?.administrator) return 'allowed';
  if (act === 'read' && actor?.memberships.some(({ roles }) => roles.includes('auditor'))) return 'allowed';
  return hasPlace(actor) ? 'forbidden' : 'not-found';
}

/**
 * The organization's journal, its proof and its export, and the access log of what is about no board: for its auditor alone, who was made
 * one by an administrator and is none (docs/adr/0006). A board's auditor is not.
 */
export function authorizeOrganizationAudit(actor: Actor | null): Ruling {
  if (actor?.auditor && !actor.administrator) return 'allowed';
  return actor?.administrator || hasPlace(actor) ? 'forbidden' : 'not-found';
}

const hasPlace = (actor: Actor | null): boolean =>
  actor !== null && (actor.memberships.length > 0 || actor.auditor === true);

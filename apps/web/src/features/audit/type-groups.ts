import type { OrganizationEvent } from '@consilium/contracts';
import { boardEventTypes } from '@consilium/contracts/values';

export const typeGroups = ['case', 'annotation', 'meeting', 'ballot', 'decision', 'board'] as const;
/** Of the organization's journal. */
export const organizationGroups = ['account', 'session', 'membership', 'rule', 'edition'] as const;
export type TypeGroup = (typeof typeGroups)[number];
export type OrganizationGroup = (typeof organizationGroups)[number];
export type Group = TypeGroup | OrganizationGroup;

/** The nouns of event types (what stands before the '.') that a group gathers. */
const NOUNS: Record<TypeGroup, readonly string[]> = {
  case: ['case'],
  annotation: ['annotation'],
  meeting: ['meeting', 'attendance'],
  ballot: ['ballot', 'vote'],
  decision: ['decision'],
  board: ['board'],
};
const ORGANIZATION: Record<OrganizationGroup, readonly OrganizationEvent['type'][]> = {
  account: [
    'person.created',
    'person.link-issued',
    'person.password-set',
    'person.disabled',
    'person.enabled',
    'person.auditor-set',
  ],
  session: ['person.signed-in', 'session.revoked', 'session.ended'],
  membership: ['board.founded', 'membership.set', 'membership.ended'],
  rule: ['quorum-rule.set', 'fee-rule.set', 'therapy-name.added', 'therapy-name.ended'],
  edition: ['edition.installed', 'edition.proposed', 'edition.withdrawn', 'edition.activated'],
};
const isOfOrganization = (group: Group): group is OrganizationGroup => group in ORGANIZATION;

/** Every event type of a group: each event of a board, and of the organization, belongs to exactly one. */
export const typesOf = (group: Group): string[] =>
  isOfOrganization(group)
    ? [...ORGANIZATION[group]]
    : boardEventTypes.filter((type) => NOUNS[group].includes(type.split('.')[0] ?? ''));

import { boardEventTypes, type OrganizationEvent } from '@consilium/contracts';

export const typeGroups = ['case', 'annotation', 'meeting', 'ballot', 'decision', 'board'] as const;
/** Of the organization's journal. */
export const houseGroups = ['account', 'session', 'seat', 'rule', 'edition'] as const;
export type TypeGroup = (typeof typeGroups)[number];
export type HouseGroup = (typeof houseGroups)[number];
export type Group = TypeGroup | HouseGroup;

/** The nouns of event types (what stands before the '.') that a group gathers. */
const NOUNS: Record<TypeGroup, readonly string[]> = {
  case: ['case'],
  annotation: ['annotation'],
  meeting: ['meeting', 'attendance'],
  ballot: ['ballot', 'vote'],
  decision: ['decision'],
  board: ['board'],
};
const HOUSE: Record<HouseGroup, readonly OrganizationEvent['type'][]> = {
  account: [
    'person.created',
    'person.link-issued',
    'person.password-set',
    'person.disabled',
    'person.enabled',
    'person.auditor-set',
  ],
  session: ['person.signed-in', 'session.revoked', 'session.ended'],
  seat: ['board.founded', 'membership.set', 'membership.ended'],
  rule: ['quorum-rule.set', 'fee-rule.set', 'therapy-name.added', 'therapy-name.ended'],
  edition: ['edition.installed', 'edition.proposed', 'edition.withdrawn', 'edition.activated'],
};
const isOfHouse = (group: Group): group is HouseGroup => group in HOUSE;

/** Every event type of a group: each event of a board, and of the organization, belongs to exactly one. */
export const typesOf = (group: Group): string[] =>
  isOfHouse(group)
    ? [...HOUSE[group]]
    : boardEventTypes.filter((type) => NOUNS[group].includes(type.split('.')[0] ?? ''));

import { boardEventTypes } from '@consilium/contracts';

export const typeGroups = ['case', 'annotation', 'meeting', 'ballot', 'decision', 'board'] as const;
export type TypeGroup = (typeof typeGroups)[number];

/** The nouns of event types (what stands before the '.') that a group gathers. */
const NOUNS: Record<TypeGroup, readonly string[]> = {
  case: ['case'],
  annotation: ['annotation'],
  meeting: ['meeting', 'attendance'],
  ballot: ['ballot', 'vote'],
  decision: ['decision'],
  board: ['board'],
};

/** Every event type of a group: each board event belongs to exactly one. */
export const typesOf = (group: TypeGroup): string[] =>
  boardEventTypes.filter((type) => NOUNS[group].includes(type.split('.')[0] ?? ''));

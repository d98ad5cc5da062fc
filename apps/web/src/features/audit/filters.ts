import type { BoardId, CaseId, UserId } from '@consilium/contracts';
import { folded } from '@/lib/fold';
import { type Group, typeGroups, typesOf } from './type-groups';

/** What the journal is narrowed to; it stands in the address, so that a finding can be passed on. */
export interface AuditFilters {
  readonly group: Group | null;
  readonly person: UserId | null;
  /** A case's pseudonym as typed. */
  readonly pseudonym: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Rows below this sequence: a page further back. */
  readonly before: number | null;
  /** Rows just above this sequence; 0 for the oldest. */
  readonly after: number | null;
}

export const noFilters: AuditFilters = {
  group: null,
  person: null,
  pseudonym: '',
  from: null,
  to: null,
  before: null,
  after: null,
};

type Query = Readonly<Record<string, string | string[] | undefined>>;
const day = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/u.test(value) && !Number.isNaN(Date.parse(value)) ? value : null;

const id = (value: string) => (/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/iu.test(value) ? value : null);

/** Reads filters from an address; what is not known there is passed over. */
export function readFilters(query: Query, groups: readonly Group[] = typeGroups): AuditFilters {
  const one = (key: string) => {
    const value = query[key];
    return typeof value === 'string' ? value : '';
  };
  const seq = (key: string, least: number) => {
    const value = Number(one(key) || Number.NaN);
    return Number.isSafeInteger(value) && value >= least ? value : null;
  };
  return {
    group: groups.find((group) => group === one('type')) ?? null,
    person: id(one('person')) as UserId | null,
    pseudonym: one('case').slice(0, 40),
    from: day(one('from')),
    to: day(one('to')),
    before: seq('before', 1),
    after: seq('after', 0),
  };
}

/** Whose record is read: a board's, or the organization's. */
export type AuditOf = BoardId | 'organization';

/** The query string of filters, '' when nothing is narrowed on a board. */
export function writeFilters(filters: AuditFilters, of: 'board' | 'organization' = 'board'): string {
  const query = new URLSearchParams(of === 'organization' ? { of } : {});
  if (filters.group) query.set('type', filters.group);
  if (filters.person) query.set('person', filters.person);
  if (filters.pseudonym) query.set('case', filters.pseudonym);
  if (filters.from) query.set('from', filters.from);
  if (filters.to) query.set('to', filters.to);
  if (filters.before !== null) query.set('before', String(filters.before));
  if (filters.after !== null) query.set('after', String(filters.after));
  const text = query.toString();
  return text ? `?${text}` : '';
}

/** The input of `journal.list`. @param caseId the case that the pseudonym names. */
export const listInput = (boardId: BoardId, filters: AuditFilters, caseId: CaseId | null) => ({
  boardId,
  ...narrowed(filters),
  ...(caseId ? { caseId } : {}),
});

/** The input of `organization.journal`. @param timeZone in which the days of the filters are meant. */
export const organizationInput = (timeZone: string, filters: AuditFilters) => ({
  timeZone,
  ...narrowed(filters),
});

const narrowed = (filters: AuditFilters) => ({
  limit: 50,
  ...(filters.group ? { types: typesOf(filters.group) } : {}),
  ...(filters.person ? { actorId: filters.person } : {}),
  ...(filters.from ? { from: filters.from } : {}),
  ...(filters.to ? { to: filters.to } : {}),
  ...(filters.before !== null ? { before: filters.before } : {}),
  ...(filters.after !== null ? { after: filters.after } : {}),
});

/** The case of exactly this pseudonym among those found for it, however it was typed. */
export const namedCase = <Item extends { readonly pseudonym: string }>(
  items: readonly Item[],
  pseudonym: string,
): Item | null => items.find((item) => folded(item.pseudonym) === folded(pseudonym)) ?? null;

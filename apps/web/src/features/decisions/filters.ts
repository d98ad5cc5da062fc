import type { BoardId } from '@consilium/contracts';

export const implementationFilters = ['open', 'overdue', 'done', 'partly', 'not-done'] as const;
export type ImplementationFilter = (typeof implementationFilters)[number];

/**
 * What the register is narrowed to. It stands in the address, so that it can be kept and passed on; the words searched for do not, since
 * they may be about a patient.
 */
export interface DecisionFilters {
  readonly search: string;
  readonly relation: 'follows' | 'departs' | null;
  readonly radioligand: boolean;
  readonly from: string | null;
  readonly to: string | null;
  readonly implementation: ImplementationFilter | null;
}

const day = (value: string | undefined) => (value && /^\d{4}-\d{2}-\d{2}$/u.test(value) ? value : null);

export function readFilters(query: Record<string, string | string[] | undefined>): DecisionFilters {
  const one = (key: string) => {
    const value = query[key];
    return typeof value === 'string' ? value : undefined;
  };
  const relation = one('relation');
  return {
    search: '',
    relation: relation === 'follows' || relation === 'departs' ? relation : null,
    radioligand: one('radioligand') === '1',
    from: day(one('from')),
    to: day(one('to')),
    implementation: implementationFilters.find((value) => value === one('implementation')) ?? null,
  };
}

export function addressOf(filters: DecisionFilters): string {
  const query = new URLSearchParams();
  if (filters.relation) query.set('relation', filters.relation);
  if (filters.radioligand) query.set('radioligand', '1');
  if (filters.from) query.set('from', filters.from);
  if (filters.to) query.set('to', filters.to);
  if (filters.implementation) query.set('implementation', filters.implementation);
  const text = query.toString();
  return text ? `/decisions?${text}` : '/decisions';
}

export const listInput = (boardId: BoardId, filters: DecisionFilters) => ({
  boardId,
  ...(filters.search.trim() ? { search: filters.search.trim() } : {}),
  ...(filters.relation ? { relation: filters.relation } : {}),
  ...(filters.radioligand ? { radioligand: true } : {}),
  ...(filters.from ? { from: filters.from } : {}),
  ...(filters.to ? { to: filters.to } : {}),
  ...(filters.implementation ? { implementation: filters.implementation } : {}),
});

import type { BoardId, CaseStatus } from '@consilium/contracts';
import { among, CASE_STATUSES } from '@consilium/contracts/values';

/**
 * What the list is narrowed to. Status and mark stand in the URL, so that a link shows the same list; the words searched for do not, since
 * they may be a patient's record number, and addresses are kept in histories and logs.
 */
export interface CaseFilters {
  readonly search: string;
  readonly status: CaseStatus | null;
  readonly flagged: boolean;
}

type Parameters = Readonly<Record<string, string | string[] | undefined>>;
const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value) ?? '';

/** Reads filters from a URL; what is not known there is passed over. */
export const readFilters = (parameters: Parameters): CaseFilters => ({
  search: '',
  status: among(CASE_STATUSES, first(parameters['status'])),
  flagged: first(parameters['flagged']) === '1',
});

/** The query string of filters, '' when nothing is narrowed. */
export function writeFilters({ status, flagged }: CaseFilters): string {
  const parameters = new URLSearchParams();
  if (status) parameters.set('status', status);
  if (flagged) parameters.set('flagged', '1');
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** The input of `case.list`. */
export const listInput = (boardId: BoardId, { search, status, flagged }: CaseFilters) => ({
  boardId,
  limit: 100,
  ...(search.trim() ? { search: search.trim() } : {}),
  ...(status ? { status: [status] } : {}),
  ...(flagged ? { boardDecisionRequired: true } : {}),
});

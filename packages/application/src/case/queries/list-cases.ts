import { type BoardId, type CaseId, listCasesInput, listCasesOutput } from '@consilium/contracts';
import { findCases } from '@consilium/database';
import { defineQuery, type QueryContext } from '../../command';
import { createIdentityVault, normalizeRecordNumber } from '../../identity/vault';
import { cursorAfter, decodeCursor } from '../../page-cursor';
import { findCaseListItems } from '../list-items';

/** Shorter words are no record number: whoever types one would be logged as having looked for a patient. */
const SHORTEST_RECORD_NUMBER = 4;

/** Cases whose record number is exactly what was typed, for those who may find them so; each one found is a reading, and logged. */
async function casesOfRecordNumber(context: QueryContext, boardId: BoardId, search: string) {
  const { work, keys, may } = context;
  if (!may('case.find-by-record-number', { boardId })) return [];
  if (normalizeRecordNumber(search).length < SHORTEST_RECORD_NUMBER) return [];
  const blindIndex = createIdentityVault(keys).indexOf(search);
  if (!blindIndex) return [];
  const found = await work.db.caseIdentity.findMany({
    where: { boardId, blindIndex: new Uint8Array(blindIndex) },
    select: { caseId: true },
  });
  for (const { caseId } of found) context.logAccess({ boardId, caseId: caseId as CaseId });
  return found.map(({ caseId }) => caseId);
}

/**
 * The board's cases that the actor may read, by pages. What is searched for stands in pseudonym, question, free texts, site, referrer or
 * decision, however it is written there; a record number is found whole, never in part. A referrer finds their own.
 */
export const listCases = defineQuery({
  name: 'case.list',
  input: listCasesInput,
  output: listCasesOutput,
  run: async (context, input) => {
    const { boardId, search = '', order, limit } = input;
    context.authorize('case.list', { boardId });
    const found = await findCases(context.work, {
      ...{ boardId, search, order },
      status: input.status ?? null,
      flagged: input.boardDecisionRequired ?? null,
      after: input.cursor === null ? null : decodeCursor(input.cursor),
      found: search === '' ? [] : await casesOfRecordNumber(context, boardId, search),
      limit: limit + 1,
    });
    const page = found.slice(0, limit);
    const ids = page.map(({ id }) => id);
    const items = await findCaseListItems(context, { id: { in: ids } }, limit);
    return {
      items: items.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id)),
      nextCursor: found.length > limit ? cursorAfter(page) : null,
    };
  },
});

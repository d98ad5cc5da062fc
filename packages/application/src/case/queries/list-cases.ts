import { type BoardId, type CaseId, listCasesInput, listCasesOutput } from '@consilium/contracts';
import { defineQuery, type QueryContext } from '../../command';
import { createIdentityVault, normalizeRecordNumber } from '../../identity/vault';
import { decodeCursor } from '../../page-cursor';
import { type CaseFilter, findCasePage } from '../list-items';
import { asPseudonymFragment } from '../pseudonym';

/** `%`, `_` and `\` mean themselves: LIKE's wildcards are not for whoever searches. */
const literal = (text: string) => text.replace(/[\\%_]/gu, (character) => `\\${character}`);

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

function searchFilter(search: string, ofRecordNumber: string[]): CaseFilter {
  const pseudonym = asPseudonymFragment(search);
  return {
    OR: [
      { question: { contains: literal(search), mode: 'insensitive' } },
      { pseudonym: { contains: literal(search), mode: 'insensitive' } },
      ...(pseudonym === null ? [] : [{ pseudonym: { contains: pseudonym } }]),
      ...(ofRecordNumber.length === 0 ? [] : [{ id: { in: ofRecordNumber } }]),
    ],
  };
}

/**
 * The board's cases that the actor may read, newest change first, by pages. A record number is found whole, never in part. Row-level
 * security leaves a referrer their own.
 */
export const listCases = defineQuery({
  name: 'case.list',
  input: listCasesInput,
  output: listCasesOutput,
  run: async (context, input) => {
    context.authorize('case.list', { boardId: input.boardId });
    const after = input.cursor === null ? null : decodeCursor(input.cursor);
    const filters: CaseFilter[] = [{ boardId: input.boardId }];
    if (input.status !== undefined) filters.push({ status: { in: input.status } });
    if (input.boardDecisionRequired !== undefined) {
      filters.push({ boardDecisionRequired: input.boardDecisionRequired });
    }
    if (input.search !== undefined && input.search !== '') {
      const ofRecordNumber = await casesOfRecordNumber(context, input.boardId, input.search);
      filters.push(searchFilter(input.search, ofRecordNumber));
    }
    if (after !== null) {
      filters.push({
        OR: [{ updatedAt: { lt: after.at } }, { updatedAt: after.at, id: { lt: after.id } }],
      });
    }
    return findCasePage(context, { AND: filters }, input.limit);
  },
});

import { listCasesInput, listCasesOutput } from '@consilium/contracts';
import { defineQuery } from '../../command';
import { decodeCursor, encodeCursor } from '../../page-cursor';
import { type CaseFilter, findCaseListItems } from '../list-items';
import { asPseudonymFragment } from '../pseudonym';

/** `%`, `_` and `\` mean themselves: LIKE's wildcards are not for whoever searches. */
const literal = (text: string) => text.replace(/[\\%_]/gu, (character) => `\\${character}`);

function searchFilter(search: string): CaseFilter {
  const pseudonym = asPseudonymFragment(search);
  return {
    OR: [
      { question: { contains: literal(search), mode: 'insensitive' } },
      { pseudonym: { contains: literal(search), mode: 'insensitive' } },
      ...(pseudonym === null ? [] : [{ pseudonym: { contains: pseudonym } }]),
    ],
  };
}

/** The board's cases that the actor may read, newest change first, by pages. Row-level security leaves a referrer their own. */
export const listCases = defineQuery({
  name: 'case.list',
  input: listCasesInput,
  output: listCasesOutput,
  run: async ({ actor, work, authorize }, input) => {
    authorize('case.list', { boardId: input.boardId });
    const after = input.cursor === undefined ? null : decodeCursor(input.cursor);
    const filters: CaseFilter[] = [{ boardId: input.boardId }];
    if (input.status !== undefined) filters.push({ status: { in: input.status } });
    if (input.boardDecisionRequired !== undefined) {
      filters.push({ boardDecisionRequired: input.boardDecisionRequired });
    }
    if (input.search !== undefined && input.search !== '') filters.push(searchFilter(input.search));
    if (after !== null) {
      filters.push({
        OR: [{ updatedAt: { lt: after.at } }, { updatedAt: after.at, id: { lt: after.id } }],
      });
    }
    const found = await findCaseListItems(work.db, actor, { AND: filters }, input.limit + 1);
    const items = found.slice(0, input.limit);
    const last = items.at(-1);
    return {
      items,
      nextCursor:
        found.length > input.limit && last ? encodeCursor({ at: last.updatedAt, id: last.id }) : null,
    };
  },
});

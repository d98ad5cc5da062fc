import { accessLogInput, accessLogOutput } from '@consilium/contracts';
import { defineQuery } from '../../command';
import { accessPage } from '../access-page';

/** Who read what of a board, and who was refused. Reading it is logged too (its auditor). */
export const readAccessLog = defineQuery({
  name: 'journal.accessLog',
  input: accessLogInput,
  output: accessLogOutput,
  run: async (context, { boardId, before }) => {
    context.authorize('access-log.read', { boardId });
    // Each page, or whoever begins with a later one would read unseen; within a minute it is one line.
    context.logAccess({ boardId });
    return accessPage(context, boardId, before);
  },
});

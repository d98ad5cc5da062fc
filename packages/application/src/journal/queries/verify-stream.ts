import { verifyStreamInput, verifyStreamOutput } from '@consilium/contracts';
import { boardStream } from '@consilium/database';
import { defineQuery } from '../../command';
import { proveStream } from '../prove-stream';

/** Proves the chain of a board's journal (its auditor). */
export const verifyStream = defineQuery({
  name: 'journal.verify',
  input: verifyStreamInput,
  output: verifyStreamOutput,
  run: async (context, { boardId }) => {
    context.authorize('journal.read', { boardId });
    context.logAccess({ boardId });
    return proveStream(context, boardStream(boardId));
  },
});

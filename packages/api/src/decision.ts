import { getDecision, listDecisions, previewDecision, signDecision } from '@consilium/application';
import { command, query, router } from './trpc';

export const decisionRouter = router({
  list: query(listDecisions),
  get: query(getDecision),
  preview: query(previewDecision),
  sign: command(signDecision),
});

import {
  getDecision,
  listDecisions,
  previewAddendum,
  previewDecision,
  recordDissent,
  reportImplementation,
  signAddendum,
  signDecision,
} from '@consilium/application';
import { command, query, router } from './trpc';

export const decisionRouter = router({
  list: query(listDecisions),
  get: query(getDecision),
  preview: query(previewDecision),
  sign: command(signDecision),
  previewAddendum: query(previewAddendum),
  signAddendum: command(signAddendum),
  dissent: command(recordDissent),
  report: command(reportImplementation),
});

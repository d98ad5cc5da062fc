import {
  declareRecusal,
  draftCase,
  getCase,
  listCases,
  previewRecommendation,
  renewRecommendation,
  revealIdentity,
  saveCase,
  submitCase,
  withdrawCase,
} from '@consilium/application';
import { command, query, router } from './trpc';

export const caseRouter = router({
  list: query(listCases),
  get: query(getCase),
  draft: command(draftCase),
  save: command(saveCase),
  submit: command(submitCase),
  withdraw: command(withdrawCase),
  previewRecommendation: query(previewRecommendation),
  renewRecommendation: command(renewRecommendation),
  declareRecusal: command(declareRecusal),
  revealIdentity: command(revealIdentity),
});

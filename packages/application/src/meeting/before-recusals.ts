import type { CaseResource, CaseState } from '@consilium/board';
import { resourceOf } from '../case/case-resource';

/**
 * A case as the policy judges it before anyone's recusal: for acts whose rules refuse the recused by name (`ballot/recused`,
 * `decision/recused`), which tells them more than `forbidden`.
 */
export const beforeRecusals = (state: CaseState): CaseResource => ({
  ...resourceOf(state),
  recusedUserIds: [],
});

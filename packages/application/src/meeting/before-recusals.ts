import type { CaseResource, CaseState, ItemResource } from '@consilium/board';
import type { Actor } from '@consilium/contracts';
import { resourceOf } from '../case/case-resource';

/**
 * A case as the policy judges it before anyone's recusal: for acts whose rules refuse the recused by name (`ballot/recused`,
 * `decision/recused`), which tells them more than `forbidden`.
 */
export const beforeRecusals = (state: CaseState): CaseResource => ({
  ...resourceOf(state),
  recusedUserIds: [],
});

/**
 * An item as the policy judges it before it is asked who chairs: for acts whose rules refuse by name (`meeting/not-chairing`, and the codes
 * of recusal), which tells a chair what to do.
 */
export const beforeChairing = (state: CaseState, actor: Actor): ItemResource => ({
  ...beforeRecusals(state),
  chairIds: [actor.userId],
});

import type { CaseFacts } from '@consilium/contracts';
import type { Condition } from './conditions';
import type { Conflict, NotCovered, Remark } from './knowledge';
import { read } from './recommend';
import type { Edition } from './rule';
import { evaluate } from './trace';

/** An item of the content that touches a case; `unknown`: it may, and facts that are not known yet would tell. */
export interface Touching<Item> {
  readonly item: Item;
  readonly touches: true | 'unknown';
}

/** What stands beside the recommendation of one case. Nothing of it takes part in the answer. */
export interface Beside {
  readonly conflicts: readonly Touching<Conflict>[];
  /** Topics without a condition in the facts (pregnancy, MiNEN ...) come with every case. */
  readonly notCovered: readonly Touching<NotCovered>[];
  readonly gradingRemarks: readonly Touching<Remark>[];
  readonly imagingRemarks: readonly Touching<Remark>[];
  readonly local: readonly Touching<Remark>[];
}

/**
 * Selects what touches a case: conflicts of the source, topics it does not cover, remarks on grading, imaging and local
 * therapy. Pure; the facts must have passed `caseFactsSchema`.
 */
export function whatStandsBeside(edition: Edition, facts: CaseFacts): Beside {
  const reading = read(edition, facts);
  const select = <Item extends { readonly when: Condition | null }>(
    items: readonly Item[],
  ): Touching<Item>[] =>
    items.flatMap((item) => {
      const touches = item.when === null || evaluate(item.when, reading, []);
      return touches === false ? [] : [{ item, touches }];
    });
  const { conflicts, notCovered, diagnostics, local } = edition.knowledge;
  return {
    conflicts: select(conflicts),
    notCovered: select(notCovered),
    gradingRemarks: select(diagnostics.gradingRemarks),
    imagingRemarks: select(diagnostics.imagingRemarks),
    local: select(local),
  };
}

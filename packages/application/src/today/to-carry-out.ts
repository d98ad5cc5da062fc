import type { AuthorizedBoardId } from '@consilium/board';
import {
  type DecisionId,
  daySchema,
  decidedTherapySchema,
  type todayOutput,
  type UserId,
} from '@consilium/contracts';
import { findObligations } from '@consilium/database';
import type { z } from 'zod';
import type { QueryContext } from '../command';
import { followUpOf, followUpParts, obligationIn } from '../decision/follow-up';

type ToCarryOut = z.input<typeof todayOutput>['toCarryOut'];

/**
 * Decisions that hold and that nobody has reported on: those the reader answers for, and for whoever looks after the board the overdue
 * ones of others. The most urgent first, `most` of them; and how many there are. `today` is a day of the board's zone.
 */
export async function findToCarryOut(
  { work, readable }: QueryContext,
  boardId: AuthorizedBoardId,
  reader: { readonly userId: UserId; readonly looksAfterBoard: boolean },
  today: string,
  most: number,
): Promise<{ items: ToCarryOut; total: number }> {
  const { ids, total } = await findObligations(work, {
    ...{ boardId, today, limit: most },
    ofOthers: reader.looksAfterBoard,
  });
  const rows = await work.db.decision.findMany({
    where: { id: { in: ids } },
    include: { case: { select: { pseudonym: true } }, ...followUpParts },
  });
  const items = rows
    .sort((one, other) => ids.indexOf(one.id as DecisionId) - ids.indexOf(other.id as DecisionId))
    .flatMap((row) =>
      readable('decision', row.id, () => {
        const { responsibleName, dueOn, overdue } = followUpOf(row, today);
        return {
          decisionId: row.id as DecisionId,
          pseudonym: row.case.pseudonym,
          therapies: decidedTherapySchema.array().parse(row.therapies),
          actions: row.actions,
          responsibleName,
          dueOn: daySchema.parse(dueOn),
          overdue,
          own: obligationIn(row).responsibleId === reader.userId,
        };
      }),
    );
  return { items, total };
}

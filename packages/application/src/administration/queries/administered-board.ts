import { dayIn } from '@consilium/board';
import {
  type AdministeredBoard,
  administeredBoardInput,
  administeredBoardOutput,
  feeRuleSchema,
  quorumRuleSchema,
  type UserId,
} from '@consilium/contracts';
import { loadFeeRules, loadQuorumRules } from '@consilium/database';
import type { z } from 'zod';
import { defineQuery } from '../../command';
import { notFound } from '../../errors';
import { countMeetingsChaired } from '../meetings-chaired';
import { plannedRosters } from '../planned-rosters';

const byName = new Intl.Collator(['ko', 'en']);
const inOrder = (one: { readonly name: string }, other: { readonly name: string }) =>
  byName.compare(one.name, other.name);

/** A board's people and dated rules (administrator; its auditor reads). */
export const administeredBoard = defineQuery({
  name: 'board.get',
  input: administeredBoardInput,
  output: administeredBoardOutput,
  async run(
    { work, now, authorize, may, readable },
    { boardId },
  ): Promise<z.input<typeof administeredBoardOutput>> {
    authorize('people.read', { boardId });
    const board = await work.db.board.findUnique({
      where: { id: boardId },
      include: { memberships: { where: { validTo: null }, include: { user: true } } },
    });
    if (board === null) throw notFound();
    const mayChange = may('people.change', { boardId });
    const seated = new Set(board.memberships.map(({ userId }) => userId));
    const others = mayChange
      ? await work.db.user.findMany({ where: { disabledAt: null, id: { notIn: [...seated] } } })
      : [];
    const chaired = (await countMeetingsChaired(work)).filter((one) => one.boardId === boardId);
    const rules = await loadQuorumRules(work, boardId, (id, build) =>
      readable('rule', id, () => quorumRuleSchema.parse(build())),
    );
    const feeRules = await loadFeeRules(work, boardId, (id, build) =>
      readable('rule', id, () => feeRuleSchema.parse(build())),
    );
    const planned = mayChange ? await plannedRosters(work, boardId) : [];
    return {
      boardId,
      name: board.name,
      timeZone: board.timeZone,
      today: dayIn(board.timeZone, await now()),
      members: board.memberships
        .flatMap(({ userId, roles, specialty, user }) =>
          readable('person', userId, () =>
            administeredBoardOutput.shape.members.element.parse({
              userId,
              name: user.name,
              disabled: user.disabledAt !== null,
              roles,
              specialty,
              meetingsChaired: chaired.find(({ chairId }) => chairId === userId)?.meetings ?? 0,
            }),
          ),
        )
        .sort(inOrder),
      candidates: others.map(({ id, name, email }) => ({ userId: id as UserId, name, email })).sort(inOrder),
      rules: rules.map(({ requiredSpecialties, perReason, ...rule }) => ({
        ...rule,
        requiredSpecialties: [...requiredSpecialties],
        perReason: { ...perReason } as AdministeredBoard['rules'][number]['perReason'],
      })),
      feeRules: feeRules.map(({ validFrom, tiers }) => ({
        validFrom,
        tiers: [...tiers],
      })),
      planned: planned.flatMap((roster, index) =>
        readable('meeting', `${boardId}/planned/${index}`, () =>
          administeredBoardOutput.shape.planned.element.parse(roster),
        ),
      ),
      mayChange,
    };
  },
});

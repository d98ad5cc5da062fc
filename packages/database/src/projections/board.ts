import { toJson } from '../json';
import { boardIdOf, type Projections, type TypesOf } from './projection';

export const boardProjections: Projections<TypesOf<'board'>> = {
  async 'board.created'({ public: { boardId, name, timeZone } }, { tx, at }) {
    await tx.board.createMany({ data: { id: boardId, name, timeZone, createdAt: at } });
  },

  async 'board.quorum-rule-set'(event, context) {
    const { minHeads, requiredSpecialties, perReason } = event.public;
    const boardId = boardIdOf(context, event);
    const validFrom = new Date(event.public.validFrom);
    const rule = { minHeads, requiredSpecialties, perReason: toJson(perReason), setAt: context.at };
    await context.tx.quorumRule.upsert({
      where: { boardId_validFrom: { boardId, validFrom } },
      create: { boardId, validFrom, ...rule },
      update: rule,
    });
  },

  async 'board.fee-rule-set'(event, context) {
    const boardId = boardIdOf(context, event);
    const validFrom = new Date(event.public.validFrom);
    const rule = { tiers: toJson(event.public.tiers), setAt: context.at };
    await context.tx.feeRule.upsert({
      where: { boardId_validFrom: { boardId, validFrom } },
      create: { boardId, validFrom, ...rule },
      update: rule,
    });
  },

  async 'board.membership-granted'(event, context) {
    const { userId, roles, specialty } = event.public;
    const { tx, at } = context;
    const boardId = boardIdOf(context, event);
    await tx.membership.updateMany({ where: { boardId, userId, validTo: null }, data: { validTo: at } });
    await tx.membership.createMany({ data: { boardId, userId, roles, specialty, validFrom: at } });
  },
};

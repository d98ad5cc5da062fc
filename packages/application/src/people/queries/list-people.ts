import type { QuorumRule } from '@consilium/board';
import { boardPeopleInput, boardPeopleOutput, personSchema, quorumRuleSchema } from '@consilium/contracts';
import { loadQuorumRules } from '@consilium/database';
import { defineQuery } from '../../command';

const byName = new Intl.Collator(['ko', 'en']);

/** Everyone with a place on the board now, by name in Korean order, and whom its rules want at a ballot. */
export const listPeople = defineQuery({
  name: 'people.list',
  input: boardPeopleInput,
  output: boardPeopleOutput,
  run: async ({ work, now, authorize, readable }, { boardId }) => {
    authorize('board.enter', { boardId });
    const at = new Date(await now());
    const memberships = await work.db.membership.findMany({
      where: {
        boardId,
        validFrom: { lte: at },
        OR: [{ validTo: null }, { validTo: { gt: at } }],
        user: { disabledAt: null },
      },
      select: { userId: true, roles: true, specialty: true, user: { select: { name: true } } },
    });
    const quorumRules = await loadQuorumRules(work, boardId, (id, build) =>
      readable('rule', id, () => quorumRuleSchema.parse(build())),
    );
    return {
      quorumRules: quorumRules.map(({ requiredSpecialties, perReason, ...rule }) => ({
        ...rule,
        requiredSpecialties: [...requiredSpecialties],
        perReason: copied(perReason),
      })),
      people: memberships
        .flatMap(({ userId, roles, specialty, user }) =>
          readable('person', userId, () => personSchema.parse({ userId, name: user.name, specialty, roles })),
        )
        .sort((left, right) => byName.compare(left.name, right.name)),
    };
  },
});

const copied = (perReason: QuorumRule['perReason']) =>
  Object.fromEntries(Object.entries(perReason).map(([reason, specialties]) => [reason, [...specialties]]));

import {
  administeredPeopleInput,
  administeredPeopleOutput,
  administeredPersonSchema,
} from '@consilium/contracts';
import { defineQuery } from '../../command';
import { countMeetingsChaired } from '../meetings-chaired';

const byName = new Intl.Collator(['ko', 'en']);

/** Everyone there is, with what an administrator must know before changing something (administrator). */
export const administeredPeople = defineQuery({
  name: 'people.administered',
  input: administeredPeopleInput,
  output: administeredPeopleOutput,
  async run(ctx) {
    ctx.authorizeOrganization('change');
    const at = new Date(await ctx.now());
    const users = await ctx.work.db.user.findMany({
      include: {
        memberships: { where: { validTo: null }, include: { board: { select: { name: true } } } },
        links: { where: { usedAt: null, withdrawnAt: null, expiresAt: { gt: at } } },
        sessions: { where: { revokedAt: null, expiresAt: { gt: at } }, select: { id: true } },
      },
    });
    const chaired = await countMeetingsChaired(ctx.work);
    const people = users.flatMap((user) =>
      ctx.readable('person', user.id, () => {
        const [link] = user.links;
        return administeredPersonSchema.parse({
          userId: user.id,
          name: user.name,
          email: user.email,
          administrator: user.administrator,
          auditor: user.auditor,
          disabled: user.disabledAt !== null,
          hasPassword: user.passwordHash !== null,
          link: link ? { purpose: link.purpose, expiresAt: link.expiresAt.toISOString() } : null,
          sessionCount: user.sessions.length,
          memberships: user.memberships.map(({ boardId, board, roles, specialty }) => ({
            ...{ boardId, boardName: board.name, roles, specialty },
          })),
          meetingsChaired: chaired
            .filter(({ chairId }) => chairId === user.id)
            .reduce((sum, { meetings }) => sum + meetings, 0),
        });
      }),
    );
    return { people: people.sort((one, other) => byName.compare(one.name, other.name)) };
  },
});

import { localeSchema, meViewSchema, queryInput } from '@consilium/contracts';
import { defineQuery } from '../../command';
import { notFound } from '../../errors';

/** The signed-in person, as their own menu shows them. */
export const getMe = defineQuery({
  name: 'me.get',
  input: queryInput({}),
  output: meViewSchema,
  run: async ({ actor, work, demo }) => {
    const user = await work.db.user.findUnique({
      where: { id: actor.userId },
      select: { email: true, locale: true },
    });
    if (user === null) throw notFound();
    return {
      userId: actor.userId,
      name: actor.name,
      email: user.email,
      locale: localeSchema.parse(user.locale),
      memberships: [...actor.memberships],
      demo,
      sessionCount: (await work.sessions.alive(actor.userId)).length,
    };
  },
});

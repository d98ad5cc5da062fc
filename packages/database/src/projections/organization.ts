import type { AdministrationEvent } from '@consilium/contracts';
import type { Projections, TypesOf } from './projection';

export const organizationProjections: Projections<
  Exclude<TypesOf<'person' | 'session'>, AdministrationEvent['type']>
> = {
  async 'person.created'({ public: { userId, administrator }, sealed: { name, email } }, { tx, at }) {
    await tx.user.createMany({
      data: { id: userId, name, email: email.toLowerCase(), administrator, createdAt: at },
    });
  },

  // The session's row was made before the event, which does not hold its expiry.
  async 'person.signed-in'() {},

  async 'session.revoked'({ public: { sessionIds } }, { tx, at }) {
    await tx.session.updateMany({
      where: { id: { in: sessionIds }, revokedAt: null },
      data: { revokedAt: at },
    });
  },
};

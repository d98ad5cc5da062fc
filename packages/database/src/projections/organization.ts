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

  // The session's row is made before the event, which could not say when it expires.
  async 'person.signed-in'() {},

  async 'session.revoked'({ public: { sessionIds } }, { tx, at }) {
    await tx.session.updateMany({
      where: { id: { in: sessionIds }, revokedAt: null },
      data: { revokedAt: at },
    });
  },
};

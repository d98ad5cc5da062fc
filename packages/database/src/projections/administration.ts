import { lettersOf } from '@consilium/board';
import type { AdministrationEvent, DomainEventOf } from '@consilium/contracts';
import { toJson } from '../json';
import { actorIdOf, assertOne, type ProjectionContext, type Projections, type TypesOf } from './projection';

type Said<Type extends AdministrationEvent['type']> = DomainEventOf<Type>['public'];

export async function foundBoard(
  { tx, at }: ProjectionContext,
  { boardId, name, timeZone }: Said<'board.founded'>,
): Promise<void> {
  await tx.board.createMany({ data: { id: boardId, name, timeZone, createdAt: at } });
}

const endMembership = ({ tx, at }: ProjectionContext, { boardId, userId }: Said<'membership.ended'>) =>
  tx.membership.updateMany({ where: { boardId, userId, validTo: null }, data: { validTo: at } });

export async function setMembership(
  context: ProjectionContext,
  { boardId, userId, roles, specialty }: Said<'membership.set'>,
): Promise<void> {
  await endMembership(context, { boardId, userId });
  await context.tx.membership.createMany({
    data: { boardId, userId, roles, specialty, validFrom: context.at },
  });
}

export async function setQuorumRule(
  { tx, at }: ProjectionContext,
  { boardId, minHeads, requiredSpecialties, perReason, ...rule }: Said<'quorum-rule.set'>,
): Promise<void> {
  const validFrom = new Date(rule.validFrom);
  const data = { minHeads, requiredSpecialties, perReason: toJson(perReason), setAt: at };
  await tx.quorumRule.upsert({
    where: { boardId_validFrom: { boardId, validFrom } },
    create: { boardId, validFrom, ...data },
    update: data,
  });
}

async function setFeeRule(
  { tx, at }: ProjectionContext,
  { boardId, tiers, ...rule }: Said<'fee-rule.set'>,
): Promise<void> {
  const validFrom = new Date(rule.validFrom);
  const data = { tiers: toJson(tiers), setAt: at };
  await tx.feeRule.upsert({
    where: { boardId_validFrom: { boardId, validFrom } },
    create: { boardId, validFrom, ...data },
    update: data,
  });
}

const withdrawLink = ({ tx, at }: ProjectionContext, userId: string) =>
  tx.oneTimeLink.updateMany({
    where: { userId, usedAt: null, withdrawnAt: null },
    data: { withdrawnAt: at },
  });

export const administrationProjections: Projections<
  Exclude<AdministrationEvent['type'], TypesOf<'edition'>>
> = {
  // The token's hash is not in the event but in the attachments.
  async 'person.link-issued'(event, context) {
    const { userId, linkId, purpose, expiresAt } = event.public;
    const tokenHash = context.attachments.linkTokenHash;
    if (tokenHash === undefined) throw new Error('a link needs the hash of its token');
    await withdrawLink(context, userId);
    await context.tx.oneTimeLink.createMany({
      data: {
        id: linkId,
        userId,
        purpose,
        tokenHash,
        issuedBy: actorIdOf(context, event),
        issuedAt: context.at,
        expiresAt: new Date(expiresAt),
      },
    });
  },

  async 'person.password-set'(event, { tx, at }) {
    const taken = await tx.oneTimeLink.updateMany({
      where: { id: event.public.linkId, usedAt: null, withdrawnAt: null, expiresAt: { gt: at } },
      data: { usedAt: at },
    });
    assertOne(taken, event);
  },

  async 'person.disabled'({ public: { userId } }, context) {
    await withdrawLink(context, userId);
    await context.tx.user.updateMany({ where: { id: userId }, data: { disabledAt: context.at } });
  },

  async 'person.enabled'({ public: { userId } }, { tx }) {
    await tx.user.updateMany({ where: { id: userId }, data: { disabledAt: null } });
  },

  async 'person.auditor-set'({ public: { userId, auditor } }, { tx }) {
    await tx.user.updateMany({ where: { id: userId }, data: { auditor } });
  },

  async 'session.ended'({ public: { sessionIds } }, { tx, at }) {
    await tx.session.updateMany({
      where: { id: { in: sessionIds }, revokedAt: null },
      data: { revokedAt: at },
    });
  },

  'board.founded': (event, context) => foundBoard(context, event.public),
  'membership.set': (event, context) => setMembership(context, event.public),
  async 'membership.ended'(event, context) {
    assertOne(await endMembership(context, event.public), event);
  },
  'quorum-rule.set': (event, context) => setQuorumRule(context, event.public),
  'fee-rule.set': (event, context) => setFeeRule(context, event.public),

  async 'therapy-name.added'(event, context) {
    const { nameId: id, therapyClass, name } = event.public;
    const addedBy = actorIdOf(context, event);
    const letters = lettersOf(name);
    await context.tx.therapyName.createMany({
      data: { id, therapyClass, name, letters, addedBy, validFrom: context.at },
    });
  },
  async 'therapy-name.ended'(event, context) {
    const ended = await context.tx.therapyName.updateMany({
      where: { id: event.public.nameId, validTo: null },
      data: { validTo: context.at, endedBy: actorIdOf(context, event) },
    });
    assertOne(ended, event);
  },
};

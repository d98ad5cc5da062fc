import { type BallotOption, termsOf } from '@consilium/contracts';
import { toJson } from '../json';
import { actorIdOf, assertOne, boardIdOf, type Projections, type TypesOf } from './projection';

export const ballotProjections: Projections<TypesOf<'ballot' | 'vote'>> = {
  async 'ballot.opened'(event, context) {
    const { ballotId, meetingId, itemId, caseId, snapshotId, visibility, options, electorate, quorum } =
      event.public;
    const { labels } = event.sealed;
    const { method, timing, deadline } = termsOf(event);
    const boardId = boardIdOf(context, event);
    const named = options.map((option): BallotOption => ({ ...option, label: labels[option.id] ?? '' }));
    await context.tx.ballot.createMany({
      data: {
        id: ballotId,
        boardId,
        meetingId,
        itemId,
        caseId,
        snapshotId,
        visibility,
        method,
        timing,
        deadline: deadline === null ? null : new Date(deadline),
        options: toJson(named),
        quorumAtOpening: toJson(quorum),
        openedBy: actorIdOf(context, event),
        openedAt: context.at,
      },
    });
    await context.tx.elector.createMany({
      data: electorate.map(({ userId, specialty }) => ({ ballotId, userId, boardId, caseId, specialty })),
    });
  },

  // A person may vote on two devices: each revision must follow the one before, so that the slower device is told and votes again.
  async 'vote.cast'(event, context) {
    const { ballotId, caseId, userId, revision } = event.public;
    const { tx, at } = context;
    const vote = { choice: toJson(event.sealed.choice), reason: event.sealed.reason, revision, castAt: at };
    const boardId = boardIdOf(context, event);
    const written =
      revision === 1
        ? await tx.vote.createMany({
            data: { ballotId, userId, boardId, caseId, ...vote },
            skipDuplicates: true,
          })
        : await tx.vote.updateMany({ where: { ballotId, userId, revision: revision - 1 }, data: vote });
    assertOne(written, event);
    if (revision === 1) {
      await tx.elector.updateMany({
        where: { ballotId, userId, firstVotedAt: null },
        data: { firstVotedAt: at },
      });
    }
  },

  // No actor: the deadline closed it.
  async 'ballot.closed'(event, { tx, at, actorId }) {
    const { ballotId, quorum, tally } = event.public;
    const closed = await tx.ballot.updateMany({
      where: { id: ballotId, closedAt: null, voidedAt: null },
      data: {
        closedAt: at,
        closedAtDeadline: actorId === null,
        quorumAtClose: toJson(quorum),
        quorate: quorum.quorate,
        tally: toJson(tally),
      },
    });
    assertOne(closed, event);
  },

  async 'ballot.voided'(event, { tx, at }) {
    const voided = await tx.ballot.updateMany({
      where: { id: event.public.ballotId, closedAt: null, voidedAt: null },
      data: { voidedAt: at, voidCause: event.public.cause, voidReason: event.sealed.reason },
    });
    assertOne(voided, event);
  },
};

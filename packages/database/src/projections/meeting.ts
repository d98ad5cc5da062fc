import { caseTransitions } from '@consilium/board';
import type { BoardId, DomainEventOf, MeetingId, UserId } from '@consilium/contracts';
import type { Transaction } from '../unit-of-work/transaction';
import { assertOne, boardIdOf, type Projections, type TypesOf } from './projection';

type Details = DomainEventOf<'meeting.scheduled' | 'meeting.rescheduled'>['public'];

const detailsOf = ({ title, startsAt, endsAt, timeZone, place, link, chairId }: Details) => ({
  title,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  timeZone,
  place,
  link,
  chairId,
});

async function invite(tx: Transaction, boardId: BoardId, meetingId: MeetingId, memberIds: UserId[]) {
  await tx.meetingMember.createMany({ data: memberIds.map((userId) => ({ meetingId, userId, boardId })) });
}

export const meetingProjections: Projections<TypesOf<'meeting'>> = {
  async 'meeting.scheduled'(event, context) {
    const { meetingId, memberIds } = event.public;
    const boardId = boardIdOf(context, event);
    const details = detailsOf(event.public);
    await context.tx.meeting.createMany({
      data: { id: meetingId, boardId, ...details, status: 'scheduled', createdAt: context.at },
    });
    await invite(context.tx, boardId, meetingId, memberIds);
  },

  async 'meeting.rescheduled'(event, context) {
    const { meetingId, memberIds, sequence } = event.public;
    const { tx } = context;
    await tx.meeting.updateMany({ where: { id: meetingId }, data: { ...detailsOf(event.public), sequence } });
    await tx.meetingMember.deleteMany({ where: { meetingId } });
    await invite(tx, boardIdOf(context, event), meetingId, memberIds);
  },

  async 'meeting.agenda-item-added'(event, context) {
    const { meetingId, itemId, caseId, position } = event.public;
    const { tx, at } = context;
    const boardId = boardIdOf(context, event);
    await tx.agendaItem.createMany({
      data: { id: itemId, meetingId, boardId, caseId, position, status: 'planned' },
    });
    await tx.case.updateMany({ where: { id: caseId }, data: { status: 'on-agenda', updatedAt: at } });
  },

  async 'meeting.agenda-item-removed'(event, { tx, at }) {
    const { itemId, caseId } = event.public;
    assertOne(await tx.agendaItem.deleteMany({ where: { id: itemId } }), event);
    // A case that was decided before and is not presented after all is decided as it was.
    const isDecided = (await tx.decision.count({ where: { caseId } })) > 0;
    const status = isDecided ? 'decided' : (caseTransitions['on-agenda']['take-off'] ?? 'submitted');
    await tx.case.updateMany({ where: { id: caseId }, data: { status, updatedAt: at } });
  },

  async 'meeting.agenda-ordered'({ public: { meetingId, itemIds } }, { tx }) {
    await tx.$executeRaw`
      UPDATE agenda_item SET position = ordered.position
      FROM unnest(${itemIds}::uuid[]) WITH ORDINALITY AS ordered (id, position)
      WHERE agenda_item.id = ordered.id AND agenda_item.meeting_id = ${meetingId}::uuid`;
  },

  async 'meeting.opened'(event, { tx, at }) {
    const opened = await tx.meeting.updateMany({
      where: { id: event.public.meetingId, status: 'scheduled' },
      data: { status: 'open', openedAt: at },
    });
    assertOne(opened, event);
  },

  async 'meeting.item-presented'({ public: { meetingId, itemId, caseId } }, { tx, at }) {
    await tx.meeting.updateMany({ where: { id: meetingId }, data: { currentItemId: itemId } });
    await tx.agendaItem.updateMany({ where: { id: itemId }, data: { status: 'presented' } });
    await tx.agendaItem.updateMany({ where: { id: itemId, presentedAt: null }, data: { presentedAt: at } });
    await tx.case.updateMany({ where: { id: caseId }, data: { status: 'in-discussion', updatedAt: at } });
  },

  async 'meeting.item-deferred'(event, { tx, at }) {
    const { itemId, caseId, code } = event.public;
    await tx.agendaItem.updateMany({
      where: { id: itemId },
      data: { status: 'deferred', deferralCode: code, deferralText: event.sealed.text },
    });
    await tx.case.updateMany({ where: { id: caseId }, data: { status: 'deferred', updatedAt: at } });
  },

  async 'meeting.chair-handed-over'({ public: { meetingId, toId } }, { tx }) {
    await tx.meeting.updateMany({ where: { id: meetingId }, data: { handedOverTo: toId } });
  },

  async 'meeting.member-invited'(event, context) {
    const { meetingId, userId } = event.public;
    await invite(context.tx, boardIdOf(context, event), meetingId, [userId]);
  },

  async 'meeting.closed'(event, { tx, at }) {
    const { meetingId, carriedOver } = event.public;
    const closed = await tx.meeting.updateMany({
      where: { id: meetingId, status: 'open' },
      data: { status: 'closed', closedAt: at, currentItemId: null },
    });
    assertOne(closed, event);
    await tx.agendaItem.updateMany({
      where: { id: { in: carriedOver.map(({ itemId }) => itemId) } },
      data: { status: 'carried-over' },
    });
    await tx.case.updateMany({
      where: { id: { in: carriedOver.map(({ caseId }) => caseId) } },
      data: { status: 'submitted', updatedAt: at },
    });
  },
};

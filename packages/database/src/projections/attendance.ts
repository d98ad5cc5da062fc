import { assertOne, boardIdOf, type Projections, type TypesOf } from './projection';

export const attendanceProjections: Projections<TypesOf<'attendance'>> = {
  async 'attendance.checked-in'(event, context) {
    const { meetingId, userId, mode, specialty } = event.public;
    const boardId = boardIdOf(context, event);
    const present = { mode, specialty, checkedInAt: context.at, checkedOutAt: null };
    await context.tx.attendance.upsert({
      where: { meetingId_userId: { meetingId, userId } },
      create: { meetingId, userId, boardId, ...present },
      update: present,
    });
  },

  async 'attendance.checked-out'(event, { tx, at }) {
    const { meetingId, userId } = event.public;
    const left = await tx.attendance.updateMany({
      where: { meetingId, userId, checkedOutAt: null },
      data: { checkedOutAt: at },
    });
    assertOne(left, event);
  },
};

import { getMeetingInput } from '@consilium/contracts';
import { z } from 'zod';
import { meetingCalendarFile } from '../../calendar/meeting-calendar-file';
import { dayOf } from '../../calendar/wall-time';
import { defineQuery } from '../../command';
import { notFound } from '../../errors';
import { findMeeting } from '../load-meeting';
import { meetingResource } from '../meeting-resource';

/** A meeting as a calendar file, in its reader's language. It names no patient and no case. */
export const meetingCalendar = defineQuery({
  name: 'meeting.calendar',
  input: getMeetingInput,
  output: z.object({ filename: z.string(), body: z.string() }),
  async run(ctx, { meetingId }) {
    const meeting = await findMeeting(ctx, meetingId);
    ctx.authorize('meeting.read', await meetingResource(ctx, meeting));
    const row = await ctx.work.db.meeting.findUnique({
      where: { id: meetingId },
      include: { board: { select: { name: true } } },
    });
    if (row === null) throw notFound();
    const startsAt = row.startsAt.toISOString();
    const file = {
      id: row.id,
      title: row.title,
      boardName: row.board.name,
      startsAt,
      endsAt: row.endsAt.toISOString(),
      timeZone: row.timeZone,
      place: row.place,
      link: row.link,
      agendaCount: meeting.items.length,
      sequence: row.sequence,
      cancelled: row.status === 'cancelled',
    };
    return {
      filename: `meeting-${dayOf(startsAt, row.timeZone)}.ics`,
      body: meetingCalendarFile(file, ctx.actor.locale, await ctx.now()),
    };
  },
});

import { meetingAbilities, quorumNow } from '@consilium/board';
import { getMeetingInput, meetingViewSchema } from '@consilium/contracts';
import { boardStream, loadBallot, loadPeople, loadQuorumRules, streamHead } from '@consilium/database';
import { asynchronousBallotsOf } from '../../ballot/asynchronous-ballots';
import { newestBallotView } from '../../ballot/ballot-view';
import { wallTimeOf } from '../../calendar/wall-time';
import { resourceOf } from '../../case/case-resource';
import { defineQuery } from '../../command';
import { notFound } from '../../errors';
import { agendaViews } from '../agenda-views';
import { attendeeViews } from '../attendee-views';
import { chairingView } from '../chairing-view';
import { feesOn } from '../fee-views';
import { findCase, findMeeting } from '../load-meeting';
import { meetingResource } from '../meeting-resource';
import { summaryOf, summaryParts } from '../meeting-summary';
import { waitingCaseIds } from '../waiting-cases';

/** A meeting for its reader, and the room it is when open: one read that holds all the screen needs. */
export const getMeeting = defineQuery({
  name: 'meeting.get',
  input: getMeetingInput,
  output: meetingViewSchema,
  async run(ctx, { meetingId }) {
    const { work, actor } = ctx;
    const { boardId } = await findMeeting(ctx, meetingId);
    // Read before the rest: what is committed meanwhile may be in both, and applying it again changes nothing; it is never in neither.
    const { seq } = await streamHead(work, boardStream(boardId));
    const meeting = await findMeeting(ctx, meetingId);
    const resource = await meetingResource(ctx, meeting);
    ctx.authorize('meeting.read', resource);
    const row = await work.db.meeting.findUnique({ where: { id: meetingId }, include: summaryParts });
    if (row === null) throw notFound();

    const people = await loadPeople(work, boardId);
    const agenda = await agendaViews(work, meeting, {
      startsAt: row.startsAt,
      chairs: meeting.status === 'open' && meeting.openBallotId === null ? ctx.boardActor(boardId) : null,
    });
    const item = agenda.find((one) => one.id === meeting.currentItemId) ?? null;
    const current = item === null ? null : await findCase(ctx, item.caseId);
    const presented = current === null ? null : resourceOf(current);
    const ballot =
      item !== null && presented !== null && ctx.may('ballot.read', presented)
        ? await newestBallotView(work, item.id, presented, actor)
        : null;
    const attendees = await attendeeViews(work, meeting, current, people);
    const rules = await loadQuorumRules(work, boardId);
    const arranges = meeting.status === 'scheduled' && ctx.may('meeting.arrange', resource);
    const withFees = ctx.may('board.read', { boardId })
      ? await feesOn(ctx, meeting, agenda, current, people)
      : agenda;
    return {
      ...summaryOf(row),
      chairId: meeting.chairId,
      durationMinutes: Math.round((row.endsAt.getTime() - row.startsAt.getTime()) / 60_000),
      startsAtLocal: wallTimeOf(row.startsAt.toISOString(), row.timeZone),
      openedAt: row.openedAt?.toISOString() ?? null,
      closedAt: row.closedAt?.toISOString() ?? null,
      agenda: withFees,
      attendees,
      currentItemId: item?.id ?? null,
      currentSnapshotId: current?.currentSnapshotId ?? null,
      quorum: current === null ? null : quorumNow(meeting, current, people, rules, await ctx.now()),
      ballot,
      readerId: actor.userId,
      chairing: meeting.status === 'open' ? chairingView(meeting, current, people, attendees) : null,
      waitingCount: arranges ? (await waitingCaseIds(work, boardId)).length : 0,
      asynchronousBallots: await asynchronousBallotsOf(ctx, meetingId, ballot?.id ?? null),
      attending: attendees.find((one) => one.userId === actor.userId)?.attendance ?? 'not-here',
      abilities: meetingAbilities(
        actor,
        meeting,
        resource,
        current === null || presented === null
          ? null
          : {
              case: current,
              resource: presented,
              ballot: ballot === null ? null : await loadBallot(work, ballot.id),
              people,
            },
      ),
      seq,
    };
  },
});

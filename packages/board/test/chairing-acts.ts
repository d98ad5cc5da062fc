import type { BoardPerson, MeetingState, Outcome } from '../src/index';
import { people } from './build-board';
import type { World } from './world';

/** The chair of a meeting is handed to someone. */
export function handOver(world: World, actor: BoardPerson, meeting: MeetingState, to: BoardPerson): Outcome {
  const item = meeting.items.find((one) => one.id === meeting.currentItemId);
  const current = (item && world.cases.get(item.caseId)) ?? null;
  const input = { userId: to.userId, reason: 'called away' };
  const state = { meeting, current, people };
  return world.apply(world.rules.handOverChair(state, input, world.context(actor)), actor);
}

/** Someone of the board is invited into a meeting. */
export function invite(world: World, actor: BoardPerson, meeting: MeetingState, who: BoardPerson): Outcome {
  const input = { userId: who.userId };
  return world.apply(world.rules.inviteMember(meeting, people, input, world.context(actor)), actor);
}

/** Someone else's attendance is set by an arranger: in where they are out, out where they are in. */
export function attend(world: World, actor: BoardPerson, meeting: MeetingState, who: BoardPerson): Outcome {
  const { userId } = who;
  const here = meeting.attendance.some((row) => row.userId === userId && !row.checkedOut);
  const context = world.context(actor);
  return world.apply(
    here
      ? world.rules.checkOut(meeting, { userId }, context)
      : world.rules.checkIn(meeting, people, { userId, mode: 'in-room' }, context),
    actor,
  );
}

import type { Actor, SessionId } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import {
  auditor,
  ballotId,
  boardId,
  buildBallot,
  buildCase,
  buildMeeting,
  chair,
  coordinator,
  deputy,
  nuclear,
  people,
  referrer,
  uuid,
} from '../../test/build-board';
import type { BallotState } from '../ballot/state';
import type { BoardPerson } from '../outcome';
import { annotationAbilities, meetingAbilities } from './abilities';

const actorOf = (person: BoardPerson): Actor => ({
  userId: person.userId,
  sessionId: uuid(60) as SessionId,
  name: '',
  locale: 'ko',
  administrator: false,
  memberships: [{ boardId, boardName: '', roles: [...person.roles], specialty: person.specialty }],
});
const offered = (
  person: BoardPerson,
  meeting = buildMeeting(),
  of = buildCase(),
  ballot: BallotState | null = null,
) => {
  const resource = { ...of, electorIds: [] };
  const abilities = meetingAbilities(
    actorOf(person),
    meeting,
    { boardId, referrerIds: [referrer.userId] },
    { case: of, resource, ballot, people },
  );
  return Object.entries(abilities)
    .filter(([, may]) => may)
    .map(([ability]) => ability);
};
const voting = buildMeeting({ openBallotId: ballotId });
const open = buildBallot({ status: 'open' });

describe('What a screen offers in a meeting', () => {
  it('to its chair: everything the moment allows', () => {
    expect(offered(chair)).toEqual([
      'orderAgenda',
      'close',
      'present',
      'checkOut',
      'setAttendance',
      'defer',
      'openBallot',
      'recordDecision',
      'handOverChair',
      'inviteMember',
      'takeOver',
      'voteApart',
    ]);
  });
  it('while a ballot is open: to vote and to close it', () => {
    expect(offered(chair, voting, buildCase(), open)).toEqual([
      'orderAgenda',
      'checkOut',
      'setAttendance',
      'closeBallot',
      'vote',
      'handOverChair',
      'inviteMember',
      'takeOver',
      'voteApart',
    ]);
    expect(offered(nuclear, voting, buildCase(), open)).toEqual(['checkOut', 'vote']);
    expect(offered(deputy, voting, buildCase(), open)).not.toContain('vote');
  });
  it('to a recused chair: not this item', () => {
    const recused = buildCase({ recusedUserIds: [chair.userId] });
    expect(offered(chair, buildMeeting(), recused)).toEqual([
      'orderAgenda',
      'close',
      'present',
      'checkOut',
      'setAttendance',
      'handOverChair',
      'inviteMember',
      'takeOver',
      'voteApart',
    ]);
  });
  it('to a deputy: the chair’s acts only where the chair has passed on', () => {
    const here = buildMeeting({
      attendance: [
        ...buildMeeting().attendance,
        { userId: deputy.userId, mode: 'in-room', checkedOut: false },
      ],
    });
    expect(offered(deputy, here)).not.toContain('openBallot');
    const recused = buildCase({ recusedUserIds: [chair.userId] });
    expect(offered(deputy, here, recused)).toContain('openBallot');
    expect(offered(deputy, { ...here, handedOverTo: deputy.userId })).toContain('recordDecision');
    expect(offered(chair, { ...here, handedOverTo: deputy.userId })).not.toContain('recordDecision');
  });
  it('before it opens: to arrange it and to open it', () => {
    expect(offered(coordinator, buildMeeting({ status: 'scheduled' }))).toEqual([
      'schedule',
      'orderAgenda',
      'open',
      'takeOver',
    ]);
    expect(offered(nuclear, buildMeeting({ status: 'scheduled' }))).toEqual([]);
  });
  it('after it closed, to an auditor and to a referrer: nothing', () => {
    expect(offered(chair, buildMeeting({ status: 'closed' }))).toEqual([]);
    expect(offered(auditor)).toEqual([]);
    expect(offered(referrer)).toEqual([]);
  });
  it('to whoever is not here yet: to check in', () => {
    expect(offered(nuclear, buildMeeting({ attendance: [] }))).toEqual(['checkIn']);
  });
});

it('a resolved annotation is not offered to be resolved again', () => {
  const resource = { ...buildCase(), electorIds: [], authorId: nuclear.userId };
  expect(annotationAbilities(actorOf(nuclear), resource, false)).toEqual({ reply: true, resolve: true });
  expect(annotationAbilities(actorOf(nuclear), resource, true)).toEqual({ reply: true, resolve: false });
  expect(annotationAbilities(actorOf(auditor), resource, false)).toEqual({ reply: false, resolve: false });
});

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
      'voteApart',
    ]);
  });
  it('before it opens: to arrange it and to open it', () => {
    expect(offered(coordinator, buildMeeting({ status: 'scheduled' }))).toEqual([
      'schedule',
      'orderAgenda',
      'open',
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

it('an annotation that is settled offers no more settling', () => {
  const resource = { ...buildCase(), electorIds: [], authorId: nuclear.userId };
  expect(annotationAbilities(actorOf(nuclear), resource, false)).toEqual({ reply: true, resolve: true });
  expect(annotationAbilities(actorOf(nuclear), resource, true)).toEqual({ reply: true, resolve: false });
  expect(annotationAbilities(actorOf(auditor), resource, false)).toEqual({ reply: false, resolve: false });
});

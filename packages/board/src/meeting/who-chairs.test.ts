import { describe, expect, it } from 'vitest';
import {
  buildCase,
  buildMeeting,
  chair,
  context,
  coordinator,
  deputy,
  nuclear,
  oncologist,
  people,
  radiologist,
  told,
  uuid,
} from '../../test/build-board';
import type { BoardPerson } from '../outcome';
import { handOverChair } from './hand-over-chair';
import { inviteMember } from './invite-member';
import type { MeetingState } from './state';
import { takeOver } from './take-over';
import { capacityOf, chairsItem, deputiesFor, passedOn, refuseChairing } from './who-chairs';

const here = (...who: readonly BoardPerson[]): MeetingState['attendance'] =>
  who.map(({ userId }) => ({ userId, mode: 'in-room', checkedOut: false }));
const both = buildMeeting({ attendance: here(chair, deputy, nuclear) });
const recused = (...who: readonly BoardPerson[]) =>
  buildCase({ recusedUserIds: who.map((one) => one.userId) });
const whoChairs = (meeting: MeetingState, of = buildCase()) =>
  people.filter((one) => chairsItem(meeting, of, one));

describe('The chair of an item', () => {
  it('is the meeting’s own chair, and no other', () => {
    expect(whoChairs(both)).toEqual([chair]);
    expect(passedOn(both, buildCase())).toBeNull();
  });
  it('passes to a deputy who is here where the chair is recused', () => {
    expect(whoChairs(both, recused(chair))).toEqual([deputy]);
    expect(whoChairs(buildMeeting({ attendance: here(chair) }), recused(chair))).toEqual([]);
    expect(whoChairs(both, recused(chair, deputy))).toEqual([]);
  });
  it('passes to a deputy where the chair has left or never came, who may still act', () => {
    const alone = buildMeeting({ attendance: here(deputy, nuclear) });
    expect(passedOn(alone, buildCase())).toBe('not-here');
    expect(whoChairs(alone)).toEqual([chair, deputy]);
    const left = [{ userId: chair.userId, mode: 'in-room', checkedOut: true } as const, ...here(deputy)];
    expect(passedOn(buildMeeting({ attendance: left }), buildCase())).toBe('not-here');
  });
  it('is whom it was handed to, and no longer the meeting’s own chair', () => {
    const handed = { ...both, handedOverTo: deputy.userId };
    expect(whoChairs(handed)).toEqual([deputy]);
    expect(whoChairs(handed, recused(deputy))).toEqual([chair]);
  });
  it('needs the role still', () => {
    expect(chairsItem(both, buildCase(), { ...chair, roles: ['member'] })).toBe(false);
  });
  it('tells each who does not chair what keeps them from it', () => {
    const code = (actor: BoardPerson, of = buildCase(), meeting = both) =>
      refuseChairing(meeting, of, actor, 'ballot/recused')?.code ?? null;
    expect(code(chair)).toBeNull();
    expect(code(nuclear)).toBe('forbidden');
    expect(code(deputy)).toBe('meeting/not-chairing');
    expect(code(chair, recused(chair))).toBe('ballot/recused');
    expect(code(deputy, recused(chair), buildMeeting())).toBe('meeting/deputy-not-here');
  });
  it('is told with the capacity, for the record', () => {
    expect(capacityOf(both, buildCase(), chair)).toEqual({ role: 'chair', because: 'own' });
    expect(capacityOf(both, recused(chair), deputy)).toEqual({ role: 'deputy-chair', because: 'recused' });
    expect(capacityOf({ ...both, handedOverTo: deputy.userId }, buildCase(), deputy)).toEqual({
      role: 'deputy-chair',
      because: 'handed-over',
    });
    expect(capacityOf(buildMeeting({ attendance: here(deputy) }), buildCase(), deputy)).toEqual({
      role: 'deputy-chair',
      because: 'not-here',
    });
    expect(capacityOf(both, buildCase(), deputy)).toBeNull();
  });
  it('has as deputies the other chairs who are here and not recused', () => {
    expect(deputiesFor(both, buildCase(), people)).toEqual([deputy]);
    expect(deputiesFor(both, recused(deputy), people)).toEqual([]);
    expect(deputiesFor({ ...both, handedOverTo: deputy.userId }, buildCase(), people)).toEqual([chair]);
  });
});

describe('The chair is handed over', () => {
  const give = (
    actor: BoardPerson,
    to: BoardPerson = deputy,
    meeting: MeetingState = both,
    current: ReturnType<typeof buildCase> | null = buildCase(),
  ) => handOverChair({ meeting, current, people }, { userId: to.userId, reason: 'On call.' }, context(actor));
  it('by the coordinator or by who holds it, even where recused, with the reason sealed', () => {
    expect(give(coordinator)).toMatchObject({
      events: [
        {
          type: 'meeting.chair-handed-over',
          public: { fromId: chair.userId, toId: deputy.userId },
          sealed: { reason: 'On call.' },
        },
      ],
    });
    expect(told(give(chair))).toBe('meeting.chair-handed-over');
    expect(told(give(chair, deputy, both, recused(chair)))).toBe('meeting.chair-handed-over');
    const handed = { ...both, handedOverTo: deputy.userId };
    expect(told(give(deputy, chair, handed))).toBe('meeting.chair-handed-over');
  });
  it.each<[string, string, string]>([
    ['by a deputy who does not hold it', told(give(deputy, chair)), 'forbidden'],
    ['by a member', told(give(nuclear)), 'forbidden'],
    ['to someone without the role', told(give(coordinator, nuclear)), 'meeting/not-a-chair'],
    ['to who has it', told(give(coordinator, chair)), 'meeting/already-chairs'],
    [
      'to who is not here',
      told(give(coordinator, deputy, buildMeeting({ attendance: here(chair) }))),
      'meeting/deputy-not-here',
    ],
    [
      'to who is recused from the current case',
      told(give(coordinator, deputy, both, recused(deputy))),
      'meeting/recused-from-chair',
    ],
    [
      'in a meeting that is not open',
      told(give(coordinator, deputy, { ...both, status: 'scheduled' })),
      'meeting/wrong-state',
    ],
    ['to a stranger', told(give(coordinator, { ...deputy, userId: uuid(999) as never })), 'not-found'],
  ])('but not %s', (_name, answer, code) => expect(answer).toBe(code));
});

describe('A deputy is invited into an open meeting', () => {
  const invite = (actor: BoardPerson, who: BoardPerson, meeting = buildMeeting()) =>
    inviteMember(meeting, people, { userId: who.userId }, context(actor));
  it('by a coordinator or chair, with the specialty they bring', () => {
    expect(invite(coordinator, radiologist)).toMatchObject({
      events: [
        {
          type: 'meeting.member-invited',
          public: { userId: radiologist.userId, specialty: 'radiology' },
        },
      ],
    });
    expect(told(invite(chair, radiologist))).toBe('meeting.member-invited');
  });
  it('once, and only who votes on this board', () => {
    expect(told(invite(nuclear, radiologist))).toBe('forbidden');
    expect(told(invite(coordinator, oncologist))).toBe('meeting/already-invited');
    expect(told(invite(coordinator, coordinator))).toBe('meeting/not-a-voter');
    expect(told(invite(coordinator, { ...radiologist, userId: uuid(999) as never }))).toBe('not-found');
    expect(told(invite(coordinator, radiologist, buildMeeting({ status: 'scheduled' })))).toBe(
      'meeting/wrong-state',
    );
  });
});

describe('What earlier meetings left undecided', () => {
  const scheduled = buildMeeting({ status: 'scheduled', currentItemId: null });
  const waiting = (n: number, status: 'submitted' | 'deferred' | 'on-agenda' | 'decided') =>
    buildCase({ id: uuid(n) as never, status });
  it('is taken over in one act, after the items that are there', () => {
    const outcome = takeOver(
      scheduled,
      [waiting(501, 'deferred'), waiting(502, 'submitted')],
      context(coordinator),
    );
    expect(outcome).toMatchObject({
      events: [
        { type: 'meeting.agenda-item-added', public: { caseId: uuid(501), position: 2 } },
        { type: 'meeting.agenda-item-added', public: { caseId: uuid(502), position: 3 } },
      ],
    });
  });
  it('changes nothing when it is done twice, or decided meanwhile', () => {
    const done = takeOver(
      scheduled,
      [waiting(501, 'on-agenda'), waiting(502, 'decided')],
      context(coordinator),
    );
    expect(done).toEqual({ ok: true, events: [] });
  });
  it('is for those who arrange the agenda, while it may be changed', () => {
    expect(told(takeOver(scheduled, [], context(nuclear)))).toBe('forbidden');
    expect(told(takeOver(buildMeeting({ status: 'closed' }), [], context(coordinator)))).toBe(
      'meeting/wrong-state',
    );
  });
});

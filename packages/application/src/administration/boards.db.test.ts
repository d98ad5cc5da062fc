import type { Actor, Membership, Role, UserId } from '@consilium/contracts';
import { openTestBoard, type PersonName, type TestBoard } from '@consilium/testing/test-board';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listCases } from '../case/queries/list-cases';
import { listEvents } from '../journal/queries/list-events';
import { scheduleMeeting } from '../meeting/commands/schedule-meeting';
import { listPeople } from '../people/queries/list-people';
import { createBoard } from './commands/create-board';
import { endMembership } from './commands/end-membership';
import { setFeeRule } from './commands/set-fee-rule';
import { setMembership } from './commands/set-membership';
import { setQuorumRule } from './commands/set-quorum-rule';
import { administeredBoard } from './queries/administered-board';
import { administeredBoards } from './queries/administered-boards';
import { boardHistory } from './queries/board-history';

let board: TestBoard;
beforeAll(async () => {
  board = await openTestBoard();
});
afterAll(() => board.close());

const codeOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => 'done',
    (error: { code?: string }) => error.code ?? String(error),
  );
const admin = () => board.actors.administrator;
const set = (
  userId: UserId,
  membership: Membership,
  expected: Membership | null,
  as: Actor = admin(),
  on = board.boardId,
) =>
  board.application.execute(setMembership, as, {
    boardId: on,
    userId,
    roles: membership.roles as Exclude<Role, 'administrator'>[],
    specialty: membership.specialty,
    expected,
    idempotencyKey: board.key(),
  });
const end = (userId: UserId, expected: Membership, as: Actor = admin()) =>
  board.application.execute(endMembership, as, {
    boardId: board.boardId,
    userId,
    expected,
    idempotencyKey: board.key(),
  });
const rule = (validFrom: string, minHeads: number, as: Actor = admin()) =>
  board.application.execute(setQuorumRule, as, {
    boardId: board.boardId,
    validFrom,
    minHeads,
    requiredSpecialties: ['pathology'],
    perReason: { 'safety:origin-ambiguous': ['radiology'] },
    idempotencyKey: board.key(),
  });
const read = (as: Actor = admin()) =>
  board.application.query(administeredBoard, as, { boardId: board.boardId });
const found = (name: string, as: Actor = admin(), timeZone = 'Europe/Berlin') =>
  board.application.execute(createBoard, as, { name, timeZone, idempotencyKey: board.key() });
const boardEvents = async () =>
  (
    await board.sql<{ type: string }>(
      `SELECT type FROM journal_event WHERE stream = 'organization' AND envelope->'public'->>'boardId' = $1 ORDER BY seq`,
      [board.boardId],
    )
  ).map(({ type }) => type);
const dayFrom = (today: string, days: number) =>
  new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);

describe('a board', () => {
  it('is founded in its own time zone, under a name of its own, without anyone on it', async () => {
    const { boardId } = await found('Berlin');
    expect(await codeOf(found('Berlin'))).toBe('board/name-taken');
    expect(await codeOf(found('Nowhere', admin(), 'Mars/Olympus'))).toBe('invalid-input');
    const { boards } = await board.application.query(administeredBoards, admin(), {});
    expect(boards.find((one) => one.boardId === boardId)).toEqual({
      boardId,
      name: 'Berlin',
      timeZone: 'Europe/Berlin',
      members: 0,
      chairs: 0,
    });
  });

  it('shows its administrator no case, and its auditor its people without a right to change them', async () => {
    const { auditor, stranger } = board.actors;
    expect(
      await codeOf(board.application.query(listCases, admin(), { boardId: board.boardId, limit: 10 })),
    ).toBe('forbidden');
    const seen = await read(auditor);
    expect(seen).toMatchObject({ mayChange: false, candidates: [] });
    expect(seen.members.length).toBeGreaterThan(5);
    expect(await codeOf(read(stranger))).toBe('not-found');
    const { boards } = await board.application.query(administeredBoards, auditor, {});
    expect(boards.map(({ boardId }) => boardId)).toEqual([board.boardId]);
  });
});

describe('a place on a board', () => {
  const pathologist: Membership = { roles: ['member'], specialty: 'pathology' };

  it('is given, changed and ended at once, each with its event', async () => {
    const { userId } = board.actors.stranger;
    const before = await boardEvents();
    const newcomer = () => board.application.auth.resolveActor(board.actors.stranger.sessionId);
    const here = async () =>
      (await newcomer())?.memberships.find(({ boardId }) => boardId === board.boardId) ?? null;
    await set(userId, pathologist, null);
    expect(await here()).toMatchObject(pathologist);
    const deputy: Membership = { roles: ['member', 'chair'], specialty: 'pathology' };
    await set(userId, deputy, pathologist);
    // Saying the same again changes nothing, and leaves no event.
    await set(userId, { ...deputy, roles: ['chair', 'member'] }, deputy);
    expect(await here()).toMatchObject(deputy);
    await end(userId, deputy);
    expect(await here()).toBeNull();
    expect(await codeOf(end(userId, deputy))).toBe('membership/not-on-board');
    expect((await boardEvents()).slice(before.length)).toEqual([
      'membership.set',
      'membership.set',
      'membership.ended',
    ]);
    const former = await newcomer();
    if (former === null) throw new Error('still signed in');
    const asked = board.application.query(listPeople, former, { boardId: board.boardId });
    expect(await codeOf(asked)).toBe('not-found');
  });

  it('is not changed if it is another by now than the screen showed, and of two at once one is refused', async () => {
    const { userId } = board.actors.surgeon;
    const surgeon: Membership = { roles: ['member'], specialty: 'surgery' };
    expect(await codeOf(set(userId, pathologist, null))).toBe('conflict/stale-version');
    const codes = await Promise.all([
      codeOf(set(userId, { roles: ['coordinator'], specialty: null }, surgeon)),
      codeOf(set(userId, { roles: ['auditor'], specialty: null }, surgeon)),
    ]);
    expect(codes.sort()).toEqual(['conflict/stale-version', 'done']);
  });

  it('is not given to a disabled person, who may yet be taken off', async () => {
    const { userId } = board.actors.radiologist;
    const membership: Membership = { roles: ['member'], specialty: 'radiology' };
    await board.sql('UPDATE app_user SET disabled_at = now() WHERE id = $1', [userId]);
    expect(await codeOf(set(userId, { ...membership, specialty: 'surgery' }, membership))).toBe(
      'person/disabled',
    );
    expect(await codeOf(end(userId, membership))).toBe('done');
  });

  it('is of a board and a person that exist', async () => {
    const membership: Membership = { roles: ['member'], specialty: null };
    expect(await codeOf(set(board.key() as UserId, membership, null))).toBe('not-found');
    expect(
      await codeOf(set(board.actors.surgeon.userId, membership, null, admin(), board.key() as never)),
    ).toBe('not-found');
  });
});

describe('a quorum rule', () => {
  it('begins today or later, may be put anew until its day has come, and never again', async () => {
    const { today } = await read();
    expect(await codeOf(rule(dayFrom(today, -1), 3))).toBe('quorum-rule/in-the-past');
    await rule(dayFrom(today, 7), 6);
    await rule(dayFrom(today, 7), 7);
    await rule(today, 2);
    expect(await codeOf(rule(today, 3))).toBe('quorum-rule/in-force');
    const { rules } = await read();
    expect(rules).toEqual([
      expect.objectContaining({ validFrom: today, minHeads: 2, requiredSpecialties: ['pathology'] }),
      expect.objectContaining({ validFrom: dayFrom(today, 7), minHeads: 7 }),
    ]);
    expect((await boardEvents()).slice(-3)).toEqual(Array.from({ length: 3 }, () => 'quorum-rule.set'));
  });

  it('in force does not change in the database either', async () => {
    for (const change of ['UPDATE quorum_rule SET min_heads = 0', 'DELETE FROM quorum_rule'])
      await expect(
        board.sql(`${change} WHERE valid_from <= (now() AT TIME ZONE 'Asia/Seoul')::date`),
      ).rejects.toThrow('in force');
  });
});

describe('a fee rule', () => {
  const fee = (validFrom: string, minSpecialists: number, as: Actor = admin()) =>
    board.application.execute(setFeeRule, as, {
      boardId: board.boardId,
      validFrom,
      tiers: [
        { name: 'Five', minSpecialists: 5, distinctSpecialties: true, inRoomOnly: true },
        { name: 'Few', minSpecialists, distinctSpecialties: false, inRoomOnly: false },
      ],
      idempotencyKey: board.key(),
    });

  it('is set as a quorum rule is, its tiers lowest first, and stays once its day has come', async () => {
    const { today } = await read();
    expect(await codeOf(fee(dayFrom(today, -1), 2))).toBe('fee-rule/in-the-past');
    await fee(today, 2);
    await fee(dayFrom(today, 9), 3);
    await fee(dayFrom(today, 9), 4);
    expect(await codeOf(fee(today, 3))).toBe('fee-rule/in-force');
    const { feeRules } = await read(board.actors.auditor);
    expect(
      feeRules.map(({ validFrom, tiers }) => [validFrom, tiers.map((one) => one.minSpecialists)]),
    ).toEqual([
      [today, [2, 5]],
      [dayFrom(today, 9), [4, 5]],
    ]);
    expect((await boardEvents()).slice(-3)).toEqual(Array.from({ length: 3 }, () => 'fee-rule.set'));
    expect(await codeOf(fee(dayFrom(today, 3), 1, board.actors.chair))).toBe('forbidden');
    await expect(
      board.sql(`UPDATE fee_rule SET tiers = '[]' WHERE valid_from = $1`, [today]),
    ).rejects.toThrow('in force');
  });

  it('shows its administrator the day and the invited specialties of planned meetings, and no more of them', async () => {
    const { chair, coordinator, pathologist, auditor } = board.actors;
    await board.application.execute(scheduleMeeting, coordinator, {
      boardId: board.boardId,
      title: 'A secret title',
      startsAtLocal: '2099-01-15T07:30',
      timeZone: 'Asia/Seoul',
      durationMinutes: 60,
      place: '',
      link: '',
      chairId: chair.userId,
      memberIds: [chair.userId, pathologist.userId, coordinator.userId],
      idempotencyKey: board.key(),
    });
    const seen = await read();
    expect(seen.planned).toEqual([
      { day: '2099-01-15', specialties: expect.arrayContaining(['medical-oncology', 'pathology']) },
    ]);
    expect(seen.planned[0]?.specialties).toHaveLength(2);
    expect((await read(auditor)).planned).toEqual([]);
    const open = board.database.unitOfWork.as(admin(), ({ db }) => db.meeting.count());
    expect(await open).toBe(0);
  });
});

describe('the board’s auditor', () => {
  it('reads who changed roles and rules, though they stand on the organization’s stream', async () => {
    const { auditor } = board.actors;
    const { events } = await board.application.query(boardHistory, auditor, { boardId: board.boardId });
    expect(events.map(({ type }) => type)).toContain('membership.set');
    expect(events[0]).toMatchObject({ type: 'fee-rule.set', actorName: 'administrator' });
    expect(events.map(({ type }) => type)).toContain('quorum-rule.set');
    const own = await board.application.query(listEvents, auditor, { boardId: board.boardId, limit: 50 });
    expect(own.events.some(({ type }) => type === 'membership.set')).toBe(false);
  });

  it('reads them of the own board alone, and nothing else of the organization', async () => {
    const { auditor } = board.actors;
    const rows = await board.database.unitOfWork.as(auditor, ({ db }) =>
      db.journalEvent.findMany({ where: { stream: 'organization', NOT: { actorId: auditor.userId } } }),
    );
    const seen = rows.map(({ envelope }) => (envelope as { public: { boardId?: string } }).public.boardId);
    expect(new Set(seen)).toEqual(new Set([board.boardId]));
  });
});

describe('whoever is no administrator', () => {
  it.each([
    ['member', 'nuclear', 'forbidden'],
    ['chair', 'chair', 'forbidden'],
    ['auditor', 'auditor', 'forbidden'],
    ['stranger', 'stranger', 'not-found'],
  ])('changes neither roles nor rules as %s', async (_who, person, code) => {
    const name = person as PersonName;
    const as = board.actors[name];
    const { today } = await read();
    const before = await boardEvents();
    const { userId } = board.actors.nuclear;
    const current: Membership = { roles: ['member'], specialty: 'nuclear-medicine' };
    const codes = [
      await codeOf(set(userId, { ...current, roles: ['chair'] }, current, as)),
      await codeOf(end(userId, current, as)),
      await codeOf(rule(dayFrom(today, 3), 1, as)),
    ];
    expect(codes).toEqual([code, code, code]);
    expect(await codeOf(found(`by ${name}`, as))).toBe('forbidden');
    expect(await boardEvents()).toEqual(before);
    expect(await board.refusals('board.setMembership', name)).toMatchObject([{ board_id: board.boardId }]);
  });

  it('is stopped by the database too', async () => {
    const chair = board.actors.chair;
    const by = { id: chair.userId, role: 'chair', session: chair.sessionId } as const;
    await expect(
      board.database.unitOfWork.as(chair, (work) =>
        work.record(`board:${board.boardId}`, by, [
          {
            type: 'board.membership-granted',
            v: 1,
            subject: {},
            public: { userId: chair.userId, roles: ['auditor'], specialty: null },
            sealed: {},
          },
        ]),
      ),
    ).rejects.toThrow('this is for administrators');
  });
});

import type { CaseResource } from '@consilium/board';
import type { Actor, BoardId, Role, SessionId, UserId } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import { type BallotRow, ballotViewOf } from './ballot-view';

const id = (n: number) => `0197f6a0-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [ballot, item, kase, snapshot, option, kim, lee, choi] = [1, 2, 3, 4, 5, 6, 7, 8].map(id) as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
const quorum = { quorate: true, heads: 2, headsRequired: 2, specialties: [], ruleValidFrom: '1970-01-01' };

const open: BallotRow = {
  id: ballot,
  itemId: item,
  caseId: kase,
  snapshotId: snapshot,
  visibility: 'veiled',
  method: 'single',
  timing: 'meeting',
  deadline: null,
  options: [
    { id: option, source: 'recommendation', therapy: 'everolimus', label: '', therapyClass: 'targeted' },
  ],
  quorumAtOpening: quorum,
  quorumAtClose: null,
  tally: null,
  openedAt: new Date('2026-11-23T00:00:00Z'),
  closedAt: null,
  closedAtDeadline: false,
  voidedAt: null,
  voidCause: null,
  electors: [
    {
      userId: kim,
      specialty: 'surgery',
      firstVotedAt: new Date('2026-11-23T00:01:00Z'),
      user: { name: 'Kim' },
    },
    {
      userId: lee,
      specialty: 'nuclear-medicine',
      firstVotedAt: new Date('2026-11-23T00:01:00Z'),
      user: { name: 'Lee' },
    },
  ],
  votes: [
    {
      userId: kim,
      choice: { kind: 'option', optionId: option },
      reason: 'kim says',
      revision: 1,
      castAt: new Date('2026-11-23T00:01:00Z'),
    },
    {
      userId: lee,
      choice: { kind: 'against' },
      reason: 'lee says',
      revision: 2,
      castAt: new Date('2026-11-23T00:02:00Z'),
    },
  ],
};

const boardId = id(9) as BoardId;
const voted: CaseResource = {
  boardId,
  referrerId: choi as UserId,
  status: 'in-discussion',
  recusedUserIds: [],
  electorIds: [],
};
const as = (userId: string, role: Role = 'member'): Actor => ({
  userId: userId as UserId,
  sessionId: id(10) as SessionId,
  name: '',
  locale: 'en',
  administrator: false,
  memberships: [{ boardId, boardName: '', roles: [role], specialty: null }],
});

describe('the view of a ballot', () => {
  it('shows nobody the choice of another while it is open and veiled, even if the rows were there', () => {
    for (const reader of [kim, lee, choi]) {
      const view = ballotViewOf(open, voted, as(reader));
      const others = view.electors.filter((elector) => elector.userId !== reader);
      expect(others.map((elector) => [elector.choice, elector.reason])).toEqual(
        others.map(() => [null, null]),
      );
      expect(view.voted).toBe(2);
      expect(view.tally).toBeNull();
    }
  });

  it("shows one's own choice", () => {
    expect(ballotViewOf(open, voted, as(lee)).own).toMatchObject({
      choice: { kind: 'against' },
      revision: 2,
    });
    expect(ballotViewOf(open, voted, as(choi))).toMatchObject({ own: null, elector: false });
  });

  it('keeps the veil over a ballot that was voided', () => {
    const voided = { ...open, voidedAt: new Date('2026-11-23T00:03:00Z'), voidCause: 'new-facts' };
    expect(
      ballotViewOf(voided, voted, as(kim)).electors.find((elector) => elector.userId === lee)?.choice,
    ).toBeNull();
    expect(ballotViewOf(voided, voted, as(kim))).toMatchObject({
      status: 'voided',
      voidedBecause: 'new-facts',
    });
  });

  it('opens the choices at the close, and at once where the board votes by name', () => {
    const closed = { ...open, closedAt: new Date('2026-11-23T00:03:00Z'), quorumAtClose: quorum };
    expect(ballotViewOf(closed, voted, as(choi)).electors.map((elector) => elector.choice?.kind)).toEqual([
      'option',
      'against',
    ]);
    const named = { ...open, visibility: 'named-live' };
    expect(ballotViewOf(named, voted, as(choi)).electors.map((elector) => elector.reason)).toEqual([
      'kim says',
      'lee says',
    ]);
  });

  it('never shows a pure referrer who voted what', () => {
    const closed = { ...open, closedAt: new Date('2026-11-23T00:03:00Z'), quorumAtClose: quorum };
    for (const row of [closed, { ...open, visibility: 'named-live' }]) {
      expect(
        ballotViewOf(row, voted, as(choi, 'referrer')).electors.map((elector) => elector.choice),
      ).toEqual([null, null]);
    }
  });
});

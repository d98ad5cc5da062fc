import type { BoardEvent, CaseId, UserId } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import {
  administrator,
  auditor,
  boardId,
  buildDecision,
  buildDraft,
  caseId,
  chair,
  context,
  meetingId,
  nuclear,
  oncologist,
  optionIds,
  paper,
  referrer,
  signedIn,
  uuid,
} from '../../test/build-board';
import { buildDocument } from '../decision/build-document';
import { signDecision } from '../decision/sign-decision';
import type { BoardPerson } from '../outcome';
import type { CaseResource } from './resources';
import { choiceVisibleTo, documentFor, visibleTo } from './visible-to';

const sees = (
  who: BoardPerson | null,
  event: BoardEvent,
  ballot: 'open' | 'closed' | 'voided' | null = null,
) => visibleTo({ actor: who, ownCaseIds: new Set(who === referrer ? [caseId] : []) }, event, ballot);
const voted: CaseResource = {
  boardId,
  referrerId: referrer.userId,
  status: 'in-discussion',
  recusedUserIds: [],
  electorIds: [],
};
const choice = { kind: 'option', optionId: optionIds.lu } as const;
const vote = (
  live: boolean,
  userId: UserId = nuclear.userId,
): Extract<BoardEvent, { type: 'vote.cast' }> => ({
  type: 'vote.cast',
  v: 1,
  subject: { caseId, meetingId, userId },
  public: {
    ballotId: uuid(7) as never,
    caseId,
    meetingId,
    userId,
    revision: 1,
    choice: live ? choice : null,
    voted: 1,
    electors: 4,
  },
  sealed: { choice, reason: 'because' },
});
const recusal: BoardEvent = {
  type: 'case.recusal-declared',
  v: 1,
  subject: { caseId, userId: nuclear.userId },
  public: { caseId, userId: nuclear.userId },
  sealed: { reason: 'kin' },
};
const submitted = (of: CaseId): BoardEvent => ({
  type: 'case.submitted',
  v: 1,
  subject: { caseId: of },
  public: { caseId: of, version: 2, factsVersion: 1 },
  sealed: {},
});
const presented: BoardEvent = {
  type: 'meeting.item-presented',
  v: 1,
  subject: { caseId, meetingId },
  public: { meetingId, itemId: uuid(4) as never, caseId },
  sealed: {},
};
const granted: BoardEvent = {
  type: 'board.membership-granted',
  v: 1,
  subject: {},
  public: { userId: nuclear.userId, roles: ['member'], specialty: null },
  sealed: {},
};

describe('A vote', () => {
  it('shows its choice to its own caster alone until the close, and to none but the caster if voided', () => {
    const answers = (ballot: 'open' | 'closed' | 'voided') =>
      [nuclear, chair, oncologist, auditor, referrer, administrator].map((who) =>
        sees(who, vote(false), ballot),
      );
    expect(answers('open')).toEqual(['full', 'public', 'public', 'public', 'hidden', 'hidden']);
    expect(answers('closed')).toEqual(['full', 'full', 'full', 'full', 'hidden', 'hidden']);
    expect(answers('voided')).toEqual(['full', 'public', 'public', 'public', 'hidden', 'hidden']);
  });
  it('is shown live where it is named and live', () => {
    expect(sees(chair, vote(true), 'open')).toBe('full');
  });
  it.each([
    ['own, veiled', nuclear, 'open', 'veiled', true],
    ['another’s, veiled', chair, 'open', 'veiled', false],
    ['another’s, live', chair, 'open', 'named-live', true],
    ['another’s, closed', auditor, 'closed', 'veiled', true],
    ['another’s, voided', auditor, 'voided', 'named-live', false],
    ['a referrer’s case’s, closed', referrer, 'closed', 'veiled', false],
  ] as const)('%s', (_name, who, status, visibility, expected) => {
    expect(choiceVisibleTo(signedIn(who), voted, nuclear, { status, visibility })).toBe(expected);
  });
});

describe('An event', () => {
  it('is hidden from strangers and former members', () => {
    for (const event of [vote(true), recusal, presented, granted, submitted(caseId)])
      expect(sees(null, event)).toBe('hidden');
  });
  it('of a case is seen by its own referrer, but no meeting and no voting', () => {
    expect(sees(referrer, submitted(caseId))).toBe('full');
    expect(sees(referrer, submitted(uuid(99) as CaseId))).toBe('hidden');
    expect(sees(referrer, presented)).toBe('hidden');
    expect(sees(chair, presented)).toBe('full');
  });
  it('of people and rules is the administrator’s, and nothing of cases is', () => {
    expect(sees(administrator, granted)).toBe('full');
    expect(sees(referrer, granted)).toBe('hidden');
    expect(sees(administrator, submitted(caseId))).toBe('hidden');
  });
  it('of a recusal keeps its reason from the other members', () => {
    expect([nuclear, oncologist, chair, auditor, referrer].map((who) => sees(who, recusal))).toEqual([
      'full',
      'public',
      'full',
      'full',
      'public',
    ]);
  });
  it('of a decision shows a referrer the decision without each one’s vote', () => {
    const signing = { shownSha256: '', sha256: () => '' };
    const outcome = signDecision(buildDecision(), paper, buildDraft(), signing, context(chair));
    const event = outcome.ok ? outcome.events[0] : undefined;
    expect(event && sees(referrer, event)).toBe('public');
    const document = buildDocument(buildDecision(), paper, buildDraft(), chair.userId);
    expect(document.ballot?.votes).not.toEqual([]);
    expect(documentFor(signedIn(referrer), voted, document)).toEqual({
      ...document,
      ballot: { ...document.ballot, votes: [] },
    });
    expect(documentFor(signedIn(nuclear), voted, document)).toEqual(document);
  });
});

describe('The document', () => {
  const document = buildDocument(buildDecision(), paper, buildDraft(), chair.userId);
  it('is the same whenever it is built, and names electors, votes, roster and signer', () => {
    expect(buildDocument(buildDecision(), paper, buildDraft(), chair.userId)).toEqual(document);
    expect(document.ballot?.votes.map((one) => [one.userId, one.choice])[3]).toEqual([
      uuid(105),
      optionIds.everolimus,
    ]);
    expect(document.roster.map((one) => one.attendance)).toEqual([
      'in-room',
      'not-here',
      'in-room',
      'in-room',
      'in-room',
    ]);
    expect(document).toMatchObject({ tie: false, decidedBy: { name: 'Dr 101', role: 'chair' }, recused: [] });
  });
});

import { type DecisionId, decisionDocumentSchema, type RefusalCode } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import {
  auditor,
  buildCase,
  buildDecision,
  buildDraft,
  buildMeeting,
  chair,
  context,
  coordinator,
  deputy,
  itemId,
  nuclear,
  oncologist,
  paper,
  pathologist,
  radiologist,
  referrer,
  told,
  uuid,
} from '../../test/build-board';
import type { CaseState } from '../case/state';
import { withdrawCase } from '../case/withdraw-case';
import { rePresentCase } from '../meeting/re-present-case';
import type { BoardPerson } from '../outcome';
import { decisionAbilities } from '../policy/abilities';
import { buildDocument } from './build-document';
import { type DissentState, recordDissent } from './record-dissent';
import { type ImplementationInput, reportImplementation } from './report-implementation';
import { signDecision } from './sign-decision';
import type { SignedDecision } from './state';

const decisionId = uuid(80) as DecisionId;
const signed: SignedDecision = {
  id: decisionId,
  sha256: 'd'.repeat(64),
  signedAt: '2026-11-23T00:55:00.000Z',
  ballotId: null,
  superseded: false,
  responsibleId: oncologist.userId,
};
const decided = (over: Partial<CaseState> = {}) =>
  buildCase({ status: 'decided', standingDecisionId: decisionId, ...over });

describe('A decision that takes the place of another', () => {
  const state = buildDecision({ case: buildCase({ standingDecisionId: decisionId }) });
  const signing = { shownSha256: 'same', sha256: () => 'same' };
  const supersedes = { id: decisionId, sha256: signed.sha256, signedAt: signed.signedAt };

  it('names it, in the document and as an event of its own', () => {
    const outcome = signDecision(state, { ...paper, supersedes }, buildDraft(), signing, context(chair));
    expect(told(outcome)).toBe('decision.signed decision.superseded');
    if (!outcome.ok || outcome.events[0]?.type !== 'decision.signed') throw new Error('not signed');
    expect(outcome.events[0].sealed.document).toMatchObject({ kind: 'decision', supersedes });
    expect(outcome.events[1]?.public).toMatchObject({ decisionId });
  });
  it('never stands on a paper that names another', () => {
    expect(() => signDecision(state, paper, buildDraft(), signing, context(chair))).toThrow();
  });
});

it('a document of the first format reads as it was signed, with nothing added to it', () => {
  const {
    kind: _,
    supersedes: __,
    ...rest
  } = buildDocument(buildDecision(), paper, buildDraft(), chair.userId);
  const first = { ...rest, format: 'consilium-decision/1' };
  expect(decisionDocumentSchema.parse(structuredClone(first))).toStrictEqual(first);
});

describe('A decided case comes before the board again', () => {
  const meeting = buildMeeting({ status: 'scheduled', items: [] });
  const again = (of: CaseState, actor: BoardPerson = coordinator, on = meeting) =>
    told(rePresentCase(on, of, { code: 'new-findings', text: '' }, context(actor)));

  it('by chair or coordinator, with a reason, while its decision holds on', () => {
    expect(again(decided())).toBe('case.re-presented meeting.agenda-item-added');
    expect(again(decided(), deputy)).toBe('case.re-presented meeting.agenda-item-added');
  });
  it.each<[string, CaseState, BoardPerson, RefusalCode]>([
    ['by a member', decided(), nuclear, 'forbidden'],
    ['undecided', buildCase({ status: 'submitted' }), coordinator, 'case/wrong-state'],
    [
      'on an agenda',
      buildCase({ status: 'on-agenda', standingDecisionId: decisionId }),
      coordinator,
      'case/already-on-an-agenda',
    ],
    ['withdrawn', buildCase({ status: 'withdrawn' }), coordinator, 'case/wrong-state'],
  ])('not %s', (_how, of, actor, code) => {
    expect(again(of, actor)).toBe(code);
  });
  it('not on a meeting that is over', () => {
    expect(again(decided(), coordinator, buildMeeting({ status: 'closed' }))).toBe('meeting/wrong-state');
  });
});

describe('A withdrawal', () => {
  const planned = buildMeeting({
    status: 'scheduled',
    items: [{ id: itemId, caseId: buildCase().id, position: 1, status: 'planned' }],
  });
  const withdraw = (over: Partial<CaseState>, actor: BoardPerson, on: typeof planned | null = null) =>
    told(withdrawCase(buildCase(over), on, { code: 'duplicate', text: '' }, context(actor)));

  it.each<[CaseState['status'], string, string]>([
    ['draft', 'case.withdrawn', 'case.withdrawn'],
    ['submitted', 'case.withdrawn', 'case.withdrawn'],
    ['deferred', 'case.withdrawn', 'forbidden'],
    ['on-agenda', 'case.withdrawn', 'forbidden'],
    ['in-discussion', 'case/item-is-presented', 'forbidden'],
    ['decided', 'case/wrong-state', 'forbidden'],
    ['withdrawn', 'case/wrong-state', 'forbidden'],
  ])('of a case that is %s', (status, byCoordinator, byReferrer) => {
    expect(withdraw({ status }, coordinator)).toBe(byCoordinator);
    expect(withdraw({ status }, referrer)).toBe(byReferrer);
  });
  it('takes its place on an agenda with it', () => {
    expect(withdraw({ status: 'on-agenda' }, coordinator, planned)).toBe(
      'meeting.agenda-item-removed case.withdrawn',
    );
  });
  it.each<[string, Partial<CaseState>, BoardPerson, RefusalCode]>([
    [
      'while a ballot is open',
      { status: 'in-discussion', openBallot: { id: uuid(7) as never, meetingId: uuid(3) as never } },
      coordinator,
      'meeting/ballot-still-open',
    ],
    [
      'of what was decided before',
      { status: 'submitted', standingDecisionId: decisionId },
      coordinator,
      'case/decided-before',
    ],
    ['by a chair', { status: 'submitted' }, chair, 'forbidden'],
    ['by another referrer', { status: 'draft', referrerId: uuid(99) as never }, referrer, 'forbidden'],
  ])('is refused %s', (_when, over, actor, code) => {
    expect(withdraw(over, actor)).toBe(code);
  });
});

describe('Dissent after the signing', () => {
  const dissent = (over: Partial<DissentState>, actor: BoardPerson = pathologist) =>
    told(
      recordDissent(
        {
          case: decided(),
          decision: signed,
          hadASay: [pathologist.userId, chair.userId],
          dissenterIds: [],
          ...over,
        },
        { reason: 'No.' },
        context(actor),
      ),
    );
  it('is recorded by who had a say, chairs too', () => {
    expect(dissent({})).toBe('decision.dissented');
    expect(dissent({}, chair)).toBe('decision.dissented');
  });
  it.each<[string, Partial<DissentState>, BoardPerson, RefusalCode]>([
    ['of who had no say', {}, radiologist, 'decision/dissenter-not-an-elector'],
    [
      'of the recused',
      { case: decided({ recusedUserIds: [pathologist.userId] }) },
      pathologist,
      'decision/recused',
    ],
    ['a second time', { dissenterIds: [pathologist.userId] }, pathologist, 'decision/already-dissented'],
    [
      'from what no longer holds',
      { decision: { ...signed, superseded: true } },
      pathologist,
      'decision/superseded',
    ],
    ['of a coordinator', { hadASay: [coordinator.userId] }, coordinator, 'forbidden'],
    ['of an auditor', { hadASay: [auditor.userId] }, auditor, 'forbidden'],
  ])('is refused %s', (_what, over, actor, code) => {
    expect(dissent(over, actor)).toBe(code);
  });
});

describe('How a decision was carried out', () => {
  const report = (input: Partial<ImplementationInput>, actor: BoardPerson, of = decided()) =>
    told(
      reportImplementation(
        { case: of, decision: signed, timeZone: 'Asia/Seoul' },
        { status: 'done', code: null, on: '2026-11-23', text: '', ...input },
        context(actor),
      ),
    );
  it('is reported by chair, coordinator, own referrer and who answers for it', () => {
    for (const actor of [chair, coordinator, referrer, oncologist])
      expect(report({}, actor)).toBe('decision.implementation-reported');
    for (const actor of [nuclear, auditor]) expect(report({}, actor)).toBe('forbidden');
    expect(report({}, chair, decided({ recusedUserIds: [chair.userId] }))).toBe('forbidden');
    expect(report({}, referrer, decided({ referrerId: uuid(99) as never }))).toBe('forbidden');
  });
  it('needs a reason unless it was done, and a day that has come in the board’s zone', () => {
    expect(report({ status: 'partly' }, chair)).toBe('decision/report-needs-reason');
    expect(report({ status: 'not-done' }, chair)).toBe('decision/report-needs-reason');
    expect(report({ status: 'not-done', code: 'patient-died' }, chair)).toBe(
      'decision.implementation-reported',
    );
    expect(report({ on: '2026-11-24' }, chair)).toBe('decision/reported-in-the-future');
  });
});

it('a screen offers what the moment allows after a decision', () => {
  const { roles, specialty, userId } = deputy;
  const actor = {
    userId,
    sessionId: uuid(60) as never,
    name: '',
    locale: 'ko' as const,
    administrator: false,
    memberships: [{ boardId: decided().boardId, boardName: '', roles: [...roles], specialty }],
  };
  const of = { ...decided(), electorIds: [], responsibleId: oncologist.userId };
  const after = { superseded: false, hadASay: [userId], dissenterIds: [] };
  const all = { amend: true, dissent: true, report: true, rePresent: true };
  expect(decisionAbilities(actor, of, after)).toEqual(all);
  expect(decisionAbilities(actor, { ...of, status: 'on-agenda' }, after)).toEqual({
    ...all,
    amend: false,
    rePresent: false,
  });
  expect(decisionAbilities(actor, of, { ...after, superseded: true })).toEqual({
    amend: false,
    dissent: false,
    report: true,
    rePresent: false,
  });
  expect(Object.values(decisionAbilities(null, of, after))).not.toContain(true);
});

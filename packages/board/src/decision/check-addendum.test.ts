import type { AddendumDraft, DecisionId, RefusalCode } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import {
  ballotId,
  buildBallot,
  buildCase,
  buildDecision,
  chair,
  context,
  coordinator,
  earlierSnapshotId,
  notQuorate,
  nuclear,
  oncologist,
  paper,
  snapshotId,
  told,
  uuid,
} from '../../test/build-board';
import { checkAddendum } from './check-addendum';
import { signAddendum } from './sign-addendum';
import type { DecisionState, SignedDecision } from './state';

const decisionId = uuid(80) as DecisionId;
const lu = { therapy: 'lu177-dotatate', label: '', therapyClass: 'radioligand' } as const;
const everolimus = { therapy: 'everolimus', label: '', therapyClass: 'targeted' } as const;
const reason = { code: 'board-judgement', text: 'Said why.' } as const;

const decidedCase = (over: Parameters<typeof buildCase>[0] = {}) =>
  buildCase({ status: 'decided', standingDecisionId: decisionId, ...over });
const signed: SignedDecision = {
  id: decisionId,
  sha256: 'd'.repeat(64),
  signedAt: '2026-11-23T00:55:00.000Z',
  ballotId,
  superseded: false,
  responsibleId: oncologist.userId,
};
const words: AddendumDraft = {
  decisionId,
  snapshotId,
  ballotId: null,
  text: 'Echocardiography first.',
  therapies: [],
  actions: [],
  relation: { kind: 'follows' },
  againstMajority: null,
  responsiblePhysicianId: null,
  dueOn: null,
};
const withLu = { ballotId, therapies: [lu] };
const codes = (
  draft: Partial<AddendumDraft>,
  state: Partial<DecisionState> = {},
  amended: Partial<SignedDecision> = {},
  actor = chair,
) =>
  checkAddendum(
    buildDecision({ case: decidedCase(), ...state }),
    { ...signed, ...amended },
    { ...words, ...draft },
    context(actor),
  ).map((one) => one.code);

describe('An addendum', () => {
  it('of words alone needs neither a meeting nor a ballot, also where the decision had one', () => {
    expect(codes({})).toEqual([]);
    expect(codes({}, { case: decidedCase({ boardDecisionReasons: ['guideline:prrt-non-midgut'] }) })).toEqual(
      [],
    );
  });
  it('with a radioligand outside midgut stands on the ballot that listed it', () => {
    expect(codes(withLu)).toEqual([]);
  });
  it('may name another responsible physician, or leave it with one who has left the board', () => {
    expect(codes({ responsiblePhysicianId: nuclear.userId })).toEqual([]);
    expect(codes({}, { people: [] })).toEqual([]);
    expect(codes({ responsiblePhysicianId: uuid(999) as never })).toEqual(['not-found']);
  });

  it.each<[string, Partial<AddendumDraft>, Partial<DecisionState>, RefusalCode]>([
    ['a radioligand without a ballot', { therapies: [lu] }, {}, 'decision/ballot-required'],
    [
      'a radioligand on a ballot without quorum',
      withLu,
      { ballots: [buildBallot({ quorumAtClose: notQuorate })] },
      'decision/ballot-not-quorate',
    ],
    [
      'a radioligand on a ballot of an earlier recommendation',
      withLu,
      { ballots: [buildBallot({ snapshotId: earlierSnapshotId })] },
      'decision/ballot-on-earlier-snapshot',
    ],
    [
      'a radioligand that nuclear medicine did not vote on',
      withLu,
      {
        ballots: [
          buildBallot({ votes: buildBallot().votes.filter((vote) => vote.userId !== nuclear.userId) }),
        ],
      },
      'decision/radioligand-without-nuclear-medicine-vote',
    ],
    ['a radioligand in words alone', { text: 'Begin Lutathera.' }, {}, 'decision/radioligand-must-be-coded'],
    ['a radioligand as an action', { actions: ['Refer for PRRT'] }, {}, 'decision/radioligand-must-be-coded'],
    [
      'another therapy past the board’s newest ballot',
      { therapies: [everolimus] },
      {},
      'decision/ballot-required',
    ],
    [
      'what is not the option with the most votes, without a reason',
      { ballotId, therapies: [everolimus] },
      {},
      'decision/against-majority-needs-reason',
    ],
    [
      'what the recommendation does not offer, without a reason',
      { ballotId, therapies: [{ therapy: null, label: '177Lu-edotreotide', therapyClass: 'radioligand' }] },
      {},
      'decision/departure-needs-reason',
    ],
    [
      'anything on an earlier recommendation',
      { snapshotId: earlierSnapshotId },
      {},
      'decision/not-on-current-snapshot',
    ],
    [
      'anything while the case is before the board again',
      {},
      { case: decidedCase({ status: 'in-discussion' }) },
      'case/wrong-state',
    ],
    [
      'anything by a recused chair',
      {},
      { case: decidedCase({ recusedUserIds: [chair.userId] }) },
      'decision/recused',
    ],
  ])('is refused: %s', (_what, draft, state, code) => {
    expect(codes(draft, state)).toContain(code);
  });

  it('is refused to all but a chair, and to a decision that no longer holds', () => {
    expect(codes({}, {}, {}, coordinator)).toContain('forbidden');
    expect(codes({}, {}, {}, nuclear)).toContain('forbidden');
    expect(codes({}, {}, { superseded: true })).toContain('decision/superseded');
    expect(codes({}, { case: decidedCase({ standingDecisionId: uuid(81) as DecisionId }) })).toContain(
      'decision/superseded',
    );
  });
  it('against the majority is signed with its reason', () => {
    expect(codes({ ballotId, therapies: [everolimus], againstMajority: reason })).toEqual([]);
  });

  it('is signed as it was shown, naming the decision and its hash, and no single vote', () => {
    const state = buildDecision({ case: decidedCase() });
    const sign = (shownSha256: string) =>
      signAddendum(
        state,
        paper,
        signed,
        { ...words, ...withLu },
        { shownSha256, sha256: () => 'same' },
        context(chair),
      );
    expect(told(sign('other'))).toBe('decision/document-changed');
    const outcome = sign('same');
    if (!outcome.ok) throw new Error(outcome.code);
    const [event] = outcome.events;
    if (event?.type !== 'decision.addendum-signed') throw new Error('no addendum');
    expect(event.public).toMatchObject({ decisionId, therapyClasses: ['radioligand'], ballotId });
    expect(event.sealed.document).toMatchObject({
      format: 'consilium-decision/2',
      kind: 'addendum',
      amends: { id: decisionId, sha256: signed.sha256 },
    });
    expect(event.sealed.document.ballot).not.toHaveProperty('votes');
  });
});

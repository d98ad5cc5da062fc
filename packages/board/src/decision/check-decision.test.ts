import type { DecisionDraft, RefusalCode } from '@consilium/contracts';
import { describe, expect, it } from 'vitest';
import {
  buildBallot,
  buildCase,
  buildDecision,
  buildDraft,
  buildMeeting,
  chair,
  context,
  coordinator,
  deputy,
  earlierSnapshotId,
  notQuorate,
  nuclear,
  oncologist,
  paper,
  pathologist,
  radiologist,
  referrer,
  told,
  uuid,
} from '../../test/build-board';
import type { BallotState } from '../ballot/state';
import { checkDecision } from './check-decision';
import { signDecision } from './sign-decision';
import type { DecisionState } from './state';

const reason = { code: 'board-judgement', text: 'Said why.' } as const;
const everolimus = { therapy: 'everolimus', label: '', therapyClass: 'targeted' } as const;
const edotreotide = { therapy: null, label: '177Lu-edotreotide', therapyClass: 'radioligand' } as const;
const lu = { therapy: 'lu177-dotatate', label: '', therapyClass: 'radioligand' } as const;
const scan = { therapy: 'sstr-imaging', label: '', therapyClass: 'work-up' } as const;
const consensus = { ballots: [] };
const codes = (state: Partial<DecisionState>, draft: Partial<DecisionDraft>, actor = chair) =>
  checkDecision(buildDecision(state), buildDraft(draft), context(actor)).map((one) => one.code);
const votes = (nuclearVote: BallotState['votes'][number]['choice'] | null) =>
  buildBallot().votes.flatMap((vote) => {
    if (vote.userId !== nuclear.userId) return [vote];
    return nuclearVote ? [{ ...vote, choice: nuclearVote }] : [];
  });

/** The rule, what differs from a decision that could be signed, and the refusal. */
type Row = [string, Partial<DecisionState>, Partial<DecisionDraft>, RefusalCode];

describe('A radioligand outside midgut', () => {
  it('is decided on its closed, quorate ballot with a side taken by nuclear medicine', () => {
    expect(codes({}, {})).toEqual([]);
    expect(codes({ ballots: [buildBallot({ votes: votes({ kind: 'against' }) })] }, {})).toEqual([]);
  });
  it.each<Row>([
    ['without a ballot', consensus, { ballotId: null }, 'decision/ballot-required'],
    ['on a ballot nobody knows', consensus, {}, 'decision/ballot-of-another-case'],
    [
      'on the ballot of another case',
      { ballots: [buildBallot({ caseId: uuid(77) as never })] },
      {},
      'decision/ballot-of-another-case',
    ],
    ['on an open ballot', { ballots: [buildBallot({ status: 'open' })] }, {}, 'decision/ballot-not-closed'],
    [
      'on a voided ballot',
      { ballots: [buildBallot({ status: 'voided' })] },
      {},
      'decision/ballot-not-closed',
    ],
    [
      'on a ballot without quorum',
      { ballots: [buildBallot({ quorumAtClose: notQuorate })] },
      {},
      'decision/ballot-not-quorate',
    ],
    [
      'on a ballot of an earlier snapshot',
      { ballots: [buildBallot({ snapshotId: earlierSnapshotId })] },
      {},
      'decision/ballot-on-earlier-snapshot',
    ],
    [
      'that the ballot did not list',
      { ballots: [buildBallot({ options: buildBallot().options.slice(1, 2) })] },
      {},
      'decision/option-not-on-ballot',
    ],
    [
      'listed under other words',
      {},
      { therapies: [{ ...edotreotide, label: '177Lu-DOTATOC' }] },
      'decision/option-not-on-ballot',
    ],
    [
      'where nuclear medicine abstained',
      { ballots: [buildBallot({ votes: votes({ kind: 'abstain' }) })] },
      {},
      'decision/radioligand-without-nuclear-medicine-vote',
    ],
    [
      'where nuclear medicine did not vote',
      { ballots: [buildBallot({ votes: votes(null) })] },
      {},
      'decision/radioligand-without-nuclear-medicine-vote',
    ],
    [
      'where the nuclear physician is recused since',
      { case: buildCase({ recusedUserIds: [nuclear.userId] }) },
      {},
      'decision/radioligand-without-nuclear-medicine-vote',
    ],
    [
      'where those recused since made up the quorum',
      { case: buildCase({ recusedUserIds: [oncologist.userId, pathologist.userId] }) },
      {},
      'decision/ballot-not-quorate',
    ],
  ])('is not decided %s', (_name, state, draft, code) => {
    expect(codes(state, draft)).toContain(code);
  });
  it.each(['foregut', 'hindgut', 'ambiguous', 'unknown', null] as const)(
    'needs the ballot where the origin is %s, flagged or not',
    (origin) => {
      const state = { case: buildCase({ origin }), ...consensus };
      expect(codes(state, { ballotId: null })).toContain('decision/ballot-required');
      expect(codes(state, { ballotId: null, therapies: [everolimus, lu] })).toContain(
        'decision/ballot-required',
      );
    },
  );
  it('needs no ballot in an unflagged midgut case', () => {
    expect(codes({ case: buildCase({ origin: 'midgut' }), ...consensus }, { ballotId: null })).toEqual([]);
  });
});

describe('What is decided', () => {
  const case_ = buildCase({ origin: 'midgut' });
  it.each<Row>([
    ['says something', {}, { therapies: [], actions: [] }, 'decision/nothing-decided'],
    [
      'has a name that can be read',
      {},
      {
        therapies: [{ therapy: null, label: ' \u3164 - ', therapyClass: 'other' }],
        actions: ['As in the rationale'],
      },
      'decision/nothing-decided',
    ],
    [
      'stands on the current snapshot',
      {},
      { snapshotId: earlierSnapshotId },
      'decision/not-on-current-snapshot',
    ],
    [
      'codes a radioligand in a label as one',
      {},
      { therapies: [{ therapy: null, label: 'Lu-177 PRRT with CAPTEM', therapyClass: 'combination' }] },
      'decision/radioligand-must-be-coded',
    ],
    [
      'codes a radioligand that hides behind a coded one',
      {},
      { therapies: [lu, { therapy: 'everolimus', label: 'Lutathera', therapyClass: 'targeted' }] },
      'decision/radioligand-must-be-coded',
    ],
    [
      'codes a radioligand named in an action',
      {},
      { therapies: [everolimus], actions: ['방사성 리간드 치료 의뢰'] },
      'decision/radioligand-must-be-coded',
    ],
    [
      'gives a therapy of the guideline its own class',
      {},
      { therapies: [{ ...lu, therapyClass: 'targeted' }] },
      'decision/radioligand-must-be-coded',
    ],
    [
      'was on the ballot',
      {},
      { therapies: [{ therapy: 'sunitinib', label: '', therapyClass: 'targeted' }] },
      'decision/option-not-on-ballot',
    ],
    [
      'departs with a reason where it was not offered',
      { case: buildCase({ offered: ['everolimus'] }) },
      {},
      'decision/departure-needs-reason',
    ],
    [
      'gives a reason against the majority',
      {},
      { therapies: [everolimus] },
      'decision/against-majority-needs-reason',
    ],
    [
      'gives a reason where the leading option is left undone',
      {},
      { therapies: [], actions: ['Repeat imaging'] },
      'decision/against-majority-needs-reason',
    ],
    [
      'names dissenters of the electorate only',
      {},
      { dissent: [{ userId: radiologist.userId, reason: 'no' }] },
      'decision/dissenter-not-an-elector',
    ],
    [
      'names no recused dissenter',
      { case: buildCase({ recusedUserIds: [oncologist.userId] }) },
      { dissent: [{ userId: oncologist.userId, reason: 'no' }] },
      'decision/dissenter-not-an-elector',
    ],
    [
      'has someone of the board answer for it',
      {},
      { responsiblePhysicianId: uuid(999) as never },
      'not-found',
    ],
  ])('%s', (_name, state, draft, code) => {
    expect(codes(state, draft)).toContain(code);
  });
  it('may go against the majority with a coded reason', () => {
    expect(codes({}, { therapies: [everolimus], againstMajority: reason })).toEqual([]);
  });
  it('may be a free radioligand of the ballot, in the same words, with its departure', () => {
    const draft = {
      therapies: [edotreotide],
      againstMajority: reason,
      relation: { kind: 'departs', reason },
    } as const;
    expect(codes({}, { ...draft, therapies: [edotreotide] })).toEqual([]);
  });
  it('may add a work-up that nobody voted on', () => {
    expect(codes({}, { therapies: [lu, scan], actions: ['68Ga-DOTATATE PET/CT in 3 months'] })).toEqual([]);
  });
  it('may be a consensus where nothing is flagged', () => {
    expect(codes({ case: case_, ...consensus }, { ballotId: null, therapies: [everolimus] })).toEqual([]);
  });
});

describe('A flagged case', () => {
  const flagged = buildCase({ origin: 'midgut', boardDecisionReasons: ['safety:pathology-contradiction'] });
  const withPathology = (because: string) => {
    const quorum = {
      ...notQuorate,
      quorate: true,
      specialties: [{ specialty: 'pathology', present: true, because }],
    };
    return buildBallot({
      quorumAtClose: quorum as BallotState['quorumAtClose'],
      votes: buildBallot().votes.slice(0, 3),
    });
  };
  it('needs a ballot for a treatment, and none for a work-up', () => {
    const state = { case: flagged, ...consensus };
    expect(codes(state, { ballotId: null, therapies: [everolimus] })).toEqual(['decision/ballot-required']);
    expect(codes(state, { ballotId: null, therapies: [scan] })).toEqual([]);
  });
  it('needs a side taken by each specialty its reasons name', () => {
    const state = { case: flagged, ballots: [withPathology('safety:pathology-contradiction')] };
    expect(codes(state, {})).toEqual(['decision/required-specialty-did-not-vote']);
  });
  it('asks only presence of a specialty that the general rule names', () => {
    expect(codes({ case: flagged, ballots: [withPathology('rule')] }, {})).toEqual([]);
  });
});

describe("The board's last word", () => {
  const newer = buildBallot({ id: uuid(8) as never });
  it('is not evaded by an older ballot or a consensus', () => {
    expect(codes({ ballots: [buildBallot(), newer] }, {})).toEqual(['decision/ballot-required']);
    const midgut = { case: buildCase({ origin: 'midgut' }) };
    expect(codes(midgut, { ballotId: null })).toEqual(['decision/ballot-required']);
  });
  it('stays with the older ballot where the newer one did not carry', () => {
    expect(codes({ ballots: [buildBallot(), { ...newer, quorumAtClose: notQuorate }] }, {})).toEqual([]);
    expect(codes({ ballots: [buildBallot(), { ...newer, status: 'voided' }] }, {})).toEqual([]);
  });
  it('is awaited while a ballot is open', () => {
    const open = buildCase({ openBallot: { id: newer.id, meetingId: buildMeeting().id } });
    expect(codes({ case: open }, {})).toEqual(['decision/ballot-not-closed']);
  });
});

describe('Who signs', () => {
  it.each([
    ['a member', nuclear, {}, 'forbidden'],
    ['a coordinator', coordinator, {}, 'forbidden'],
    ['the referrer', referrer, {}, 'forbidden'],
    ['a recused chair', chair, { case: buildCase({ recusedUserIds: [chair.userId] }) }, 'decision/recused'],
    ['anyone twice', chair, { case: buildCase({ status: 'decided' }) }, 'decision/case-already-decided'],
    [
      'anyone after the meeting',
      chair,
      { meeting: buildMeeting({ status: 'closed' }) },
      'meeting/wrong-state',
    ],
    ['anyone off the agenda', chair, { meeting: buildMeeting({ items: [] }) }, 'meeting/item-not-on-agenda'],
    [
      'anyone before it was presented',
      chair,
      { meeting: buildMeeting({ items: [{ ...buildMeeting().items[0], status: 'planned' } as never] }) },
      'meeting/item-wrong-state',
    ],
    ['anyone in a withdrawn case', chair, { case: buildCase({ status: 'withdrawn' }) }, 'case/wrong-state'],
  ] as const)('is not %s', (_name, actor, state, code) => {
    expect(codes(state, {}, actor)[0]).toBe(code);
  });
  it('is a deputy chair where the chair is recused', () => {
    const recused = buildCase({ recusedUserIds: [chair.userId] });
    const meeting = buildMeeting({
      attendance: [
        ...buildMeeting().attendance,
        { userId: deputy.userId, mode: 'remote', checkedOut: false },
      ],
    });
    expect(codes({ case: recused, meeting }, {}, deputy)).toEqual([]);
    expect(codes({ meeting }, {}, deputy)).toEqual(['meeting/not-chairing']);
  });
  const signedBy = (actor: typeof chair, over: Parameters<typeof buildDecision>[0]) => {
    const signing = { shownSha256: 'a', sha256: () => 'a' };
    const outcome = signDecision(buildDecision(over), paper, buildDraft(), signing, context(actor));
    const event = outcome.ok ? outcome.events[0] : undefined;
    if (event?.type !== 'decision.signed') throw new Error('it was not signed');
    return event.sealed;
  };
  it('is named in the document with the capacity, and with what the roster reaches of the fee', () => {
    const { document } = signedBy(chair, { feeRules: [] });
    expect(document.chairing).toMatchObject({
      role: 'chair',
      because: 'own',
      chair: { userId: chair.userId },
    });
    expect(document.fee).toMatchObject({ tier: { name: 'specialists-4' }, ruleValidFrom: '2014-08-01' });
    const meeting = buildMeeting({
      handedOverTo: deputy.userId,
      attendance: [
        ...buildMeeting().attendance,
        { userId: deputy.userId, mode: 'remote', checkedOut: false },
      ],
    });
    const other = signedBy(deputy, { meeting }).document;
    expect(other).toMatchObject({
      decidedBy: { userId: deputy.userId },
      chairing: { role: 'deputy-chair', because: 'handed-over', chair: { userId: chair.userId } },
    });
    expect(other).not.toHaveProperty('fee');
  });
  it('gets the decision and its signature as one event', () => {
    const signing = { shownSha256: 'a', sha256: () => 'a' };
    const outcome = signDecision(buildDecision(), paper, buildDraft(), signing, context(chair));
    expect(told(outcome)).toBe('decision.signed');
    expect(outcome).toMatchObject({
      events: [
        {
          public: {
            sha256: 'a',
            therapyClasses: ['radioligand'],
            signature: { signerId: chair.userId, signerName: 'Dr 101', role: 'chair' },
          },
        },
      ],
    });
  });
  it('is told when the document is no longer the one on screen', () => {
    const signing = { shownSha256: 'a', sha256: () => 'b' };
    expect(told(signDecision(buildDecision(), paper, buildDraft(), signing, context(chair)))).toBe(
      'decision/document-changed',
    );
  });
  it('is told everything that stands in the way, each once', () => {
    const draft = { ballotId: null, therapies: [lu], responsiblePhysicianId: uuid(999) as never };
    const state = { case: buildCase({ boardDecisionReasons: ['safety:no-option-left'] }) };
    expect(codes(state, draft)).toEqual(['decision/ballot-required', 'not-found']);
  });
});

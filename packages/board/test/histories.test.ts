import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { radioligandGuard } from '../src/decision/ballot-guards';
import { addendumGuards } from '../src/decision/check-addendum';
import { decisionGuards } from '../src/decision/check-decision';
import { codingGuard, snapshotGuard } from '../src/decision/content-guards';
import { signAddendumWith } from '../src/decision/sign-addendum';
import { signDecisionWith } from '../src/decision/sign-decision';
import type { Context, MeetingState } from '../src/index';
import { histories, live } from './histories';
import { brokenPromises } from './invariants';
import { type Rules, rules } from './world';

const RUNS = 12_000;
/** A rule that is taken away is noticed within so many. */
const WITHIN = 1000;
/** Where the rule that is taken away is one that seldom matters. */
const WITHIN_SELDOM = 8000;
const LONGEST = 90;
/** Where a rule is taken away, its counterexample may need a whole evening of the board. */
const LONGEST_SEARCHED = 200;
const SEED = 20261123;
const radioligandOutsideMidgut =
  'no radioligand outside midgut without its closed, quorate ballot with a vote of nuclear medicine';

describe('Whatever people do, in whatever order', () => {
  it(`every promise holds over ${RUNS} histories, and they are not empty ones`, () => {
    const happened = new Map<string, number>();
    const count = (what: string) => happened.set(what, (happened.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(histories(LONGEST), (history) => {
        const world = live(rules, history);
        expect(brokenPromises(world.log)).toEqual([]);
        for (const { event } of world.log) {
          count(event.type);
          if (event.type === 'ballot.voided') count(`voided by ${event.public.cause}`);
          if (event.type === 'ballot.closed') count(`quorate ${event.public.quorum.quorate}`);
          if (event.type === 'decision.addendum-signed') {
            const { snapshot, therapies } = event.sealed.document;
            const radioligand = therapies.some((one) => one.therapyClass === 'radioligand');
            if (radioligand && snapshot.embryonicOrigin !== 'midgut')
              count('addendum with a radioligand outside midgut');
          }
          if (event.type === 'ballot.opened' && event.v === 2)
            count(`opened ${event.public.method} ${event.public.timing}`);
          if (event.type !== 'decision.signed') continue;
          if (event.sealed.document.chairing?.because === 'recused') count('by a deputy, the chair recused');
          if (event.sealed.document.chairing?.because === 'handed-over')
            count('by a deputy, after a hand-over');
          const { snapshot, ballot } = event.sealed.document;
          if (event.public.therapyClasses.includes('radioligand') && snapshot.embryonicOrigin !== 'midgut')
            count('radioligand outside midgut');
          if (!ballot) count('consensus');
          if (event.sealed.document.supersedes) count('superseding decision');
          if (
            event.sealed.document.supersedes &&
            event.public.therapyClasses.includes('radioligand') &&
            snapshot.embryonicOrigin !== 'midgut'
          )
            count('superseding decision with a radioligand outside midgut');
        }
      }),
      { numRuns: RUNS, seed: SEED },
    );
    // A property over histories in which nothing happens would hold as well.
    for (const what of [
      'radioligand outside midgut',
      'consensus',
      'opened approval meeting',
      'opened ranked asynchronous',
      'voided by new-facts',
      'voided by new-recusal',
      'voided by chair',
      'quorate true',
      'quorate false',
      'meeting.closed',
      'meeting.item-deferred',
      'meeting.chair-handed-over',
      'meeting.member-invited',
      'by a deputy, the chair recused',
      'by a deputy, after a hand-over',
      'decision.addendum-signed',
      'superseding decision',
      'decision.dissented',
      'decision.implementation-reported',
      'case.re-presented',
      'case.withdrawn',
    ])
      expect([what, (happened.get(what) ?? 0) >= 50]).toEqual([what, true]);
    for (const rare of [
      'addendum with a radioligand outside midgut',
      'superseding decision with a radioligand outside midgut',
    ])
      expect([rare, (happened.get(rare) ?? 0) >= 15]).toEqual([rare, true]);
  }, 300_000);
});

/** Histories searched until one breaks the promise that a rule taken away had kept. */
function counterexample(mutant: Partial<Rules>, promise: string): boolean {
  const property = fc.property(
    histories(LONGEST_SEARCHED),
    (history) => !brokenPromises(live({ ...rules, ...mutant }, history).log).includes(promise),
  );
  return fc.check(property, {
    numRuns: promise === radioligandOutsideMidgut ? WITHIN : WITHIN_SELDOM,
    seed: SEED,
    endOnFailure: true,
  }).failed;
}
const signWithout = (...gone: readonly (typeof decisionGuards)[number][]): Partial<Rules> => ({
  signDecision: (...args) =>
    signDecisionWith(
      decisionGuards.filter((guard) => !gone.includes(guard)),
      ...args,
    ),
});
const softened = (code: string): Partial<Rules> => {
  const soft = decisionGuards.map((guard): typeof guard =>
    guard === radioligandGuard
      ? (state, draft) => guard(state, draft).filter((one) => one.code !== code)
      : guard,
  );
  return { signDecision: (...args) => signDecisionWith(soft, ...args) };
};

const everyAct = 'every act of the chair is by who chairs at that moment';
/** A meeting in which whoever acts is taken for who chairs. */
const chairedBy = (meeting: MeetingState, { actor }: Context): MeetingState => ({
  ...meeting,
  handedOverTo: actor.userId,
});

describe(`The properties notice when a rule is taken away, one of radioligands outside midgut within ${WITHIN} histories:`, () => {
  it.each<[string, Partial<Rules>, string]>([
    ['the radioligand guard', signWithout(radioligandGuard), radioligandOutsideMidgut],
    [
      'the radioligand guard, from addenda alone',
      {
        signAddendum: (...args) =>
          signAddendumWith(
            addendumGuards.filter((guard) => guard !== radioligandGuard),
            ...args,
          ),
      },
      radioligandOutsideMidgut,
    ],
    [
      'the demand that an addendum’s words be coded',
      {
        signAddendum: (...args) =>
          signAddendumWith(
            addendumGuards.filter((guard) => guard !== codingGuard),
            ...args,
          ),
      },
      radioligandOutsideMidgut,
    ],
    [
      'the end of a superseded decision',
      {
        signAddendum: (state, paper, amended, ...args) =>
          rules.signAddendum(
            {
              ...state,
              case: { ...state.case, status: 'decided', standingDecisionId: amended.id },
            },
            paper,
            { ...amended, superseded: false },
            ...args,
          ),
      },
      'an addendum adds to the decision that holds',
    ],
    [
      'the end of a withdrawal’s reach',
      {
        withdrawCase: (state, ...args) => rules.withdrawCase({ ...state, standingDecisionId: null }, ...args),
      },
      'nothing open and nothing decided is withdrawn',
    ],
    ['its demand for a ballot', softened('decision/ballot-required'), radioligandOutsideMidgut],
    [
      'its demand for nuclear medicine',
      softened('decision/radioligand-without-nuclear-medicine-vote'),
      radioligandOutsideMidgut,
    ],
    ['the guard of the snapshot', signWithout(snapshotGuard), 'a decision stands on the current snapshot'],
    [
      'signing once',
      {
        signDecision: (state, ...args) =>
          rules.signDecision(
            {
              ...state,
              case: { ...state.case, status: 'in-discussion' },
              meeting: {
                ...state.meeting,
                items: state.meeting.items.map((item) => ({ ...item, status: 'presented' })),
              },
            },
            ...args,
          ),
      },
      'a case is decided once',
    ],
    [
      'the end of a ballot',
      {
        castVote: (state, ...args) =>
          rules.castVote({ ...state, ballot: { ...state.ballot, status: 'open' } }, ...args),
      },
      'nobody votes after the close',
    ],
    [
      'the electorate',
      {
        castVote: (state, input, context) => {
          const self = { userId: context.actor.userId, specialty: 'surgery' } as const;
          const electors = [...state.ballot.electors, self];
          return rules.castVote({ ...state, ballot: { ...state.ballot, electors } }, input, context);
        },
      },
      'only electors vote',
    ],
    [
      'the count of one vote a head',
      {
        closeBallot: (state, ...args) => {
          const twice = { ...state.ballot, electors: [...state.ballot.electors, ...state.ballot.electors] };
          return rules.closeBallot({ ...state, ballot: twice }, ...args);
        },
      },
      'each vote counts once, and an approval once for each option',
    ],
    [
      'the deadline',
      {
        castVote: (state, ...args) =>
          rules.castVote({ ...state, ballot: { ...state.ballot, deadline: null } }, ...args),
      },
      'nobody votes after the deadline',
    ],
    [
      'the meeting as the place of a required decision',
      {
        signDecision: (state, ...args) =>
          rules.signDecision(
            { ...state, ballots: state.ballots.map((one) => ({ ...one, timing: 'meeting' })) },
            ...args,
          ),
      },
      'an asynchronous ballot supports no required board decision',
    ],
    [
      'recusal from the electorate',
      {
        openBallot: (state, ...args) =>
          rules.openBallot({ ...state, case: { ...state.case, recusedUserIds: [] } }, ...args),
      },
      'a recused person is no elector',
    ],
    [
      'recusal from signing',
      {
        signDecision: (state, ...args) =>
          rules.signDecision({ ...state, case: { ...state.case, recusedUserIds: [] } }, ...args),
      },
      'a recused person neither chairs, votes, annotates nor signs',
    ],
    [
      'the voiding of a ballot by new facts',
      {
        saveCase: (state, ...args) => rules.saveCase({ ...state, openBallot: null }, ...args),
      },
      'a vote is cast on the current snapshot',
    ],
    [
      'the binding of a decision to its ballot’s snapshot',
      {
        signDecision: (state, ...args) => {
          const ballots = state.ballots.map((one) => ({
            ...one,
            snapshotId: state.case.currentSnapshotId ?? one.snapshotId,
          }));
          return rules.signDecision({ ...state, ballots }, ...args);
        },
      },
      'a ballot on an earlier snapshot supports no decision',
    ],
    [
      'the veil',
      {
        openBallot: (state, ...args) =>
          rules.openBallot(
            { ...state, case: { ...state.case, boardDecisionReasons: [], origin: 'midgut' } },
            ...args,
          ),
      },
      'a required board decision is voted veiled',
    ],
    [
      'the seal of a decided case',
      { saveCase: (state, ...args) => rules.saveCase({ ...state, status: 'in-discussion' }, ...args) },
      'nothing changes a signed decision or the facts under it',
    ],
    [
      'who chairs, from presenting',
      {
        presentItem: (meeting, of, itemId, context) =>
          rules.presentItem(chairedBy(meeting, context), of, itemId, context),
      },
      everyAct,
    ],
    [
      'who chairs, from opening a ballot',
      {
        openBallot: (state, input, context) =>
          rules.openBallot({ ...state, meeting: chairedBy(state.meeting, context) }, input, context),
      },
      everyAct,
    ],
    [
      'who chairs, from closing a ballot',
      {
        closeBallot: (state, input, context) =>
          rules.closeBallot({ ...state, meeting: chairedBy(state.meeting, context) }, input, context),
      },
      everyAct,
    ],
    [
      'who chairs, from voiding a ballot',
      {
        voidBallot: (state, input, context) => {
          const meeting = { ...state.meeting, handedOverTo: context.actor.userId };
          return rules.voidBallot({ ...state, meeting }, input, context);
        },
      },
      everyAct,
    ],
    [
      'who chairs, from signing',
      {
        signDecision: (state, paper, draft, signing, context) => {
          const meeting = chairedBy(state.meeting, context);
          return rules.signDecision({ ...state, meeting }, paper, draft, signing, context);
        },
      },
      everyAct,
    ],
    [
      'the role from taking the chair',
      {
        handOverChair: (state, ...args) => {
          const people = state.people.map((one) => ({ ...one, roles: ['chair'] as const }));
          return rules.handOverChair({ ...state, people }, ...args);
        },
      },
      'the chair goes to a chair who is here and not recused from the current case',
    ],
    [
      'who may hand the chair over',
      {
        handOverChair: (state, input, context) => {
          const actor = { ...context.actor, roles: ['coordinator'] as const };
          return rules.handOverChair(state, input, { ...context, actor });
        },
      },
      'the chair is handed over by who holds it, or by a coordinator',
    ],
    [
      'the invitation',
      {
        checkIn: (meeting, people, input, context) => {
          const memberIds = people.map((one) => one.userId);
          return rules.checkIn({ ...meeting, memberIds }, people, input, context);
        },
      },
      'only the invited attend, and coordinators',
    ],
  ])(
    '%s',
    (_name, mutant, promise) => {
      expect(counterexample(mutant, promise)).toBe(true);
    },
    300_000,
  );
});

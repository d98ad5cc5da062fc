import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { radioligandGuard } from '../src/decision/ballot-guards';
import { decisionGuards } from '../src/decision/check-decision';
import { snapshotGuard } from '../src/decision/content-guards';
import { signDecisionWith } from '../src/decision/sign-decision';
import { historyArbitrary, live } from './histories';
import { brokenPromises } from './invariants';
import { type Rules, rules } from './world';

const RUNS = 4000;
const SEED = 20261123;
const radioligandOutsideMidgut =
  'no radioligand outside midgut without its closed, quorate ballot with a vote of nuclear medicine';

describe('Whatever people do, in whatever order', () => {
  it(`every promise holds over ${RUNS} histories, and they are not empty ones`, () => {
    const happened = new Map<string, number>();
    const count = (what: string) => happened.set(what, (happened.get(what) ?? 0) + 1);
    fc.assert(
      fc.property(historyArbitrary, (history) => {
        const world = live(rules, history);
        expect(brokenPromises(world.log)).toEqual([]);
        for (const { event } of world.log) {
          count(event.type);
          if (event.type === 'ballot.voided') count(`voided by ${event.public.cause}`);
          if (event.type === 'ballot.closed') count(`quorate ${event.public.quorum.quorate}`);
          if (event.type === 'ballot.opened' && event.v === 2)
            count(`opened ${event.public.method} ${event.public.timing}`);
          if (event.type !== 'decision.signed') continue;
          const { snapshot, ballot } = event.sealed.document;
          if (event.public.therapyClasses.includes('radioligand') && snapshot.embryonicOrigin !== 'midgut')
            count('radioligand outside midgut');
          if (!ballot) count('consensus');
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
    ])
      expect([what, (happened.get(what) ?? 0) >= 50]).toEqual([what, true]);
  }, 120_000);
});

/** Histories searched until one breaks the promise that a rule taken away had kept. */
function counterexample(mutant: Partial<Rules>, promise: string): boolean {
  const property = fc.property(
    historyArbitrary,
    (history) => !brokenPromises(live({ ...rules, ...mutant }, history).log).includes(promise),
  );
  return fc.check(property, { numRuns: RUNS, seed: SEED, endOnFailure: true }).failed;
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

describe('The properties notice when a rule is taken away:', () => {
  it.each<[string, Partial<Rules>, string]>([
    ['the radioligand guard', signWithout(radioligandGuard), radioligandOutsideMidgut],
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
  ])(
    '%s',
    (_name, mutant, promise) => {
      expect(counterexample(mutant, promise)).toBe(true);
    },
    120_000,
  );
});

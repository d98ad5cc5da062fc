import { describe } from 'vitest';
import { radioligandGuard } from '../src/decision/ballot-guards';
import { addendumGuards } from '../src/decision/check-addendum';
import { decisionGuards } from '../src/decision/check-decision';
import { codingGuard, snapshotGuard } from '../src/decision/content-guards';
import { signAddendumWith } from '../src/decision/sign-addendum';
import { signDecisionWith } from '../src/decision/sign-decision';
import { eachIsNoticed, radioligandOutsideMidgut, WITHIN } from './taken-away';
import { type Rules, rules } from './world';

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

describe(`The properties notice when a rule is taken away from decisions, one of radioligands outside midgut within ${WITHIN} histories:`, () => {
  eachIsNoticed([
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
      'recusal from signing',
      {
        signDecision: (state, ...args) =>
          rules.signDecision({ ...state, case: { ...state.case, recusedUserIds: [] } }, ...args),
      },
      'a recused person neither chairs, votes, annotates nor signs',
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
      'the seal of a decided case',
      { saveCase: (state, ...args) => rules.saveCase({ ...state, status: 'in-discussion' }, ...args) },
      'nothing changes a signed decision or the facts under it',
    ],
  ]);
});

import { describe } from 'vitest';
import { eachIsNoticed } from './taken-away';
import { rules } from './world';

describe('The properties notice when a rule is taken away from ballots:', () => {
  eachIsNoticed([
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
      'recusal from the electorate',
      {
        openBallot: (state, ...args) =>
          rules.openBallot({ ...state, case: { ...state.case, recusedUserIds: [] } }, ...args),
      },
      'a recused person is no elector',
    ],
    [
      'the voiding of a ballot by new facts',
      {
        saveCase: (state, ...args) => rules.saveCase({ ...state, openBallot: null }, ...args),
      },
      'a vote is cast on the current snapshot',
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
  ]);
});

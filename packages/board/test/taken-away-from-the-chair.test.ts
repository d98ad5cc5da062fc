import { describe } from 'vitest';
import type { Context, MeetingState } from '../src/index';
import { eachIsNoticed } from './taken-away';
import { rules } from './world';

const everyAct = 'every act of the chair is by who chairs at that moment';
/** A meeting in which whoever acts is taken for who chairs. */
const chairedBy = (meeting: MeetingState, { actor }: Context): MeetingState => ({
  ...meeting,
  handedOverTo: actor.userId,
});

describe('The properties notice when a rule is taken away from who chairs and who attends:', () => {
  eachIsNoticed([
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
  ]);
});

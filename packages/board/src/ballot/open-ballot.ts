import type {
  AgendaItemId,
  BallotId,
  BallotMethod,
  BallotOption,
  BallotOptionInput,
  SnapshotId,
  Visibility,
} from '@consilium/contracts';
import type { CaseState } from '../case/state';
import type { MeetingState } from '../meeting/state';
import { refuseBallotAct } from '../meeting/who-chairs';
import { accept, type BoardPerson, type Context, type Outcome, refuse } from '../outcome';
import { evaluateQuorum } from '../quorum/evaluate';
import { dayIn, type QuorumRule, ruleAt } from '../quorum/rule';
import { holdsRadioligand, outsideMidgut } from '../radioligand';
import type { AddedName } from '../therapy-names';
import { electorateOf, votersOf } from './electorate';
import { refuseApart, refuseInMeeting } from './opening-guards';
import { optionsOf } from './options';

/** Where a board decision is required, choices stay veiled until the close: seniors must not anchor juniors. */
export const mustBeVeiled = (
  voted: Pick<CaseState, 'boardDecisionReasons' | 'origin'>,
  options: readonly Pick<BallotOption, 'therapyClass'>[],
): boolean =>
  voted.boardDecisionReasons.length > 0 || (holdsRadioligand(options) && outsideMidgut(voted.origin));

/**
 * Opens a ballot on the current snapshot, and freezes who votes: on the current item, those of the board's voters who attend; with a
 * deadline (an instant) on any item that is not settled, all of them. Quorum at the opening, of who could vote, is told and not demanded:
 * the close decides. `case` is the item's case; `people` everyone on the board.
 */
export function openBallot(
  state: {
    readonly meeting: MeetingState;
    readonly case: CaseState;
    readonly people: readonly BoardPerson[];
    readonly rules: readonly QuorumRule[];
    /** Names that free options are coded by, beside the built-in ones. */
    readonly therapyNames: readonly AddedName[];
  },
  input: {
    readonly itemId: AgendaItemId;
    readonly snapshotId: SnapshotId;
    readonly visibility: Visibility;
    readonly options: readonly BallotOptionInput[];
    readonly method?: BallotMethod;
    readonly deadline?: string | null;
  },
  context: Context,
): Outcome {
  const { meeting } = state;
  const { method = 'single', deadline = null } = input;
  const timing = deadline === null ? 'meeting' : 'asynchronous';
  const notTheirs = refuseBallotAct(timing, meeting, state.case, context.actor);
  if (notTheirs) return notTheirs;
  const item = meeting.items.find((one) => one.id === input.itemId && one.caseId === state.case.id);
  const refused =
    deadline === null ? refuseInMeeting(meeting, item) : refuseApart(meeting, item, deadline, context.now);
  if (refused) return refused;
  if (!item) return refuse('meeting/item-not-on-agenda');
  if (state.case.openBallot) return refuse('ballot/already-open');
  if (state.case.currentSnapshotId === null || input.snapshotId !== state.case.currentSnapshotId)
    return refuse('conflict/stale-version', { snapshotId: state.case.currentSnapshotId ?? '' });
  const options = optionsOf(input.options, state.case, state.therapyNames, context.newId);
  if ('ok' in options) return options;
  if (input.visibility !== 'veiled' && mustBeVeiled(state.case, options))
    return refuse('ballot/must-be-veiled');
  const electorate =
    deadline === null ? electorateOf(meeting, state.case, state.people) : votersOf(state.case, state.people);
  if (electorate.length === 0) return refuse('ballot/no-electors');
  return accept({
    type: 'ballot.opened',
    v: 2,
    subject: { caseId: item.caseId, meetingId: meeting.id },
    public: {
      ballotId: context.newId() as BallotId,
      meetingId: meeting.id,
      itemId: item.id,
      caseId: item.caseId,
      snapshotId: input.snapshotId,
      visibility: input.visibility,
      method,
      timing,
      deadline,
      options: options.map(({ id, source, therapy, therapyClass }) => ({
        id,
        source,
        therapy,
        therapyClass,
      })),
      electorate,
      quorum: evaluateQuorum({
        rule: ruleAt(state.rules, dayIn(meeting.timeZone, context.now)),
        reasons: state.case.boardDecisionReasons,
        radioligandOutsideMidgut: holdsRadioligand(options) && outsideMidgut(state.case.origin),
        present: electorate,
      }),
    },
    sealed: {
      labels: Object.fromEntries(
        options.filter((option) => option.source === 'free').map((option) => [option.id, option.label]),
      ),
    },
  });
}

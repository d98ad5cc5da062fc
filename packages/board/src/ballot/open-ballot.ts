import type {
  AgendaItemId,
  BallotId,
  BallotOption,
  BallotOptionInput,
  SnapshotId,
  Visibility,
} from '@consilium/contracts';
import type { CaseState } from '../case/state';
import { type MeetingState, meetingTransitions } from '../meeting/state';
import { refuseChairing } from '../meeting/who-chairs';
import { accept, type BoardPerson, type Context, type Outcome, refuse } from '../outcome';
import { evaluateQuorum } from '../quorum/evaluate';
import { dayIn, type QuorumRule, ruleAt } from '../quorum/rule';
import { holdsRadioligand, outsideMidgut } from '../radioligand';
import { electorateOf } from './electorate';
import { optionsOf } from './options';

/** Where a board decision is required, choices stay veiled until the close: seniors must not anchor juniors. */
export const mustBeVeiled = (
  voted: Pick<CaseState, 'boardDecisionReasons' | 'origin'>,
  options: readonly Pick<BallotOption, 'therapyClass'>[],
): boolean =>
  voted.boardDecisionReasons.length > 0 || (holdsRadioligand(options) && outsideMidgut(voted.origin));

/**
 * Opens a ballot on the current item and the current snapshot, and freezes who votes. Quorum at the opening is told, not
 * demanded: the close decides. `case` is the item's case; `people` everyone on the board.
 */
export function openBallot(
  state: {
    readonly meeting: MeetingState;
    readonly case: CaseState;
    readonly people: readonly BoardPerson[];
    readonly rules: readonly QuorumRule[];
  },
  input: {
    readonly itemId: AgendaItemId;
    readonly snapshotId: SnapshotId;
    readonly visibility: Visibility;
    readonly options: readonly BallotOptionInput[];
  },
  context: Context,
): Outcome {
  const { meeting } = state;
  const refused = refuseChairing(meeting, state.case, context.actor, 'ballot/recused');
  if (refused) return refused;
  if (!meetingTransitions[meeting.status].run) return refuse('ballot/meeting-not-open');
  const item = meeting.items.find((one) => one.id === input.itemId && one.caseId === state.case.id);
  if (!item) return refuse('meeting/item-not-on-agenda');
  if (meeting.currentItemId !== item.id || item.status !== 'presented')
    return refuse('ballot/item-not-current');
  if (meeting.openBallotId || state.case.openBallot) return refuse('ballot/already-open');
  if (state.case.currentSnapshotId === null || input.snapshotId !== state.case.currentSnapshotId)
    return refuse('conflict/stale-version', { snapshotId: state.case.currentSnapshotId ?? '' });
  const options = optionsOf(input.options, state.case, context.newId);
  if ('ok' in options) return options;
  if (input.visibility !== 'veiled' && mustBeVeiled(state.case, options))
    return refuse('ballot/must-be-veiled');
  const electorate = electorateOf(meeting, state.case, state.people);
  if (electorate.length === 0) return refuse('ballot/no-electors');
  return accept({
    type: 'ballot.opened',
    v: 1,
    subject: { caseId: item.caseId, meetingId: meeting.id },
    public: {
      ballotId: context.newId() as BallotId,
      meetingId: meeting.id,
      itemId: item.id,
      caseId: item.caseId,
      snapshotId: input.snapshotId,
      visibility: input.visibility,
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

import type { QuorumReport } from '@consilium/contracts';
import type { CaseState } from '../case/state';
import { attending, type MeetingState } from '../meeting/state';
import type { BoardPerson } from '../outcome';
import { votes } from '../policy/board-actor';
import { evaluateQuorum } from '../quorum/evaluate';
import { dayIn, type QuorumRule, ruleAt } from '../quorum/rule';
import type { Elector } from './state';

/** The board's voters on a case: members and chairs with a specialty, less the recused. */
export function votersOf(
  voted: Pick<CaseState, 'recusedUserIds'>,
  people: readonly BoardPerson[],
): Elector[] {
  return people.flatMap((person) => {
    const { userId, specialty } = person;
    const may = specialty !== null && votes(person) && !voted.recusedUserIds.includes(userId);
    return may ? [{ userId, specialty }] : [];
  });
}

/** Who would vote if a ballot opened now in the meeting: the board's voters who attend. */
export function electorateOf(
  meeting: MeetingState,
  voted: Pick<CaseState, 'recusedUserIds'>,
  people: readonly BoardPerson[],
): Elector[] {
  const here = new Set(attending(meeting));
  return votersOf(voted, people).filter(({ userId }) => here.has(userId));
}

/** What quorum would be if a ballot without a radioligand option opened now: the room's live figure. */
export function quorumNow(
  meeting: MeetingState,
  current: Pick<CaseState, 'recusedUserIds' | 'boardDecisionReasons'>,
  people: readonly BoardPerson[],
  rules: readonly QuorumRule[],
  now: string,
): QuorumReport {
  return evaluateQuorum({
    rule: ruleAt(rules, dayIn(meeting.timeZone, now)),
    reasons: current.boardDecisionReasons,
    radioligandOutsideMidgut: false,
    present: electorateOf(meeting, current, people),
  });
}

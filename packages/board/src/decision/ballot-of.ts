import type {
  BallotOption,
  DecidedTherapy,
  DecisionDraft,
  OptionId,
  QuorumReport,
  Specialty,
} from '@consilium/contracts';
import { mustBeVeiled } from '../ballot/open-ballot';
import { sameLabel } from '../ballot/options';
import type { BallotState } from '../ballot/state';
import type { DecisionState } from './state';

/** The ballot a draft names, if it is one of this case's. */
export const ballotOf = (state: DecisionState, draft: Pick<DecisionDraft, 'ballotId'>): BallotState | null =>
  state.ballots.find((ballot) => ballot.id === draft.ballotId) ?? null;

/**
 * The newest ballot of the case that may support a decision: closed, quorate, on the current snapshot, and where a board decision is
 * required, not an asynchronous one.
 */
export const newestSupporting = (state: DecisionState): BallotState | null =>
  state.ballots.findLast(
    (ballot) =>
      ballot.caseId === state.case.id &&
      ballot.snapshotId === state.case.currentSnapshotId &&
      ballot.status === 'closed' &&
      ballot.quorumAtClose?.quorate === true &&
      !(ballot.timing === 'asynchronous' && mustBeVeiled(state.case, ballot.options)),
  ) ?? null;

/** The option a decided therapy was voted as: the same therapy of the guideline, or the same words with the same class. */
export function optionFor(
  ballot: Pick<BallotState, 'options'>,
  decided: DecidedTherapy,
): BallotOption | undefined {
  return ballot.options.find((option) =>
    decided.therapy === null
      ? option.therapy === null &&
        option.therapyClass === decided.therapyClass &&
        sameLabel(option.label, decided.label)
      : option.therapy === decided.therapy,
  );
}

export const optionIdsFor = (
  ballot: Pick<BallotState, 'options'>,
  therapies: readonly DecidedTherapy[],
): OptionId[] => therapies.flatMap((therapy) => optionFor(ballot, therapy)?.id ?? []);

/** Whether an elector of the specialty, not recused since, took a side; an abstention alone is none. */
export function tookASide(state: DecisionState, ballot: BallotState, specialty: Specialty): boolean {
  return ballot.electors.some(
    (elector) =>
      elector.specialty === specialty &&
      !state.case.recusedUserIds.includes(elector.userId) &&
      ballot.votes.some((vote) => vote.userId === elector.userId && vote.choice.kind !== 'abstain'),
  );
}

/**
 * The quorum a closed ballot still has when those who were recused since are taken out of it: who turns out to have a conflict of
 * interest made up no quorum. Where it is not known whether they were counted (present without a vote), they are taken to have been.
 */
export function quorumLessRecused(
  state: Pick<DecisionState, 'case'>,
  ballot: Pick<BallotState, 'electors' | 'quorumAtClose'>,
): QuorumReport | null {
  const report = ballot.quorumAtClose;
  if (!report) return null;
  const gone = ballot.electors.filter((elector) => state.case.recusedUserIds.includes(elector.userId)).length;
  const heads = Math.max(0, report.heads - gone);
  return { ...report, heads, quorate: report.quorate && (gone === 0 || heads >= report.headsRequired) };
}

/** Therapies that are treatment: a work-up may be ordered without a vote. */
export const treatments = (draft: Pick<DecisionDraft, 'therapies'>): readonly DecidedTherapy[] =>
  draft.therapies.filter((therapy) => therapy.therapyClass !== 'work-up');

import type { Choice, DecisionDocument, DecisionDraft, UserId } from '@consilium/contracts';
import { optionsNamed } from '../ballot/choice';
import type { BallotState } from '../ballot/state';
import { feeNow } from '../fee/evaluate';
import type { MeetingState } from '../meeting/state';
import { capacityOf } from '../meeting/who-chairs';
import { ballotOf } from './ballot-of';
import { isTie } from './majority';
import type { DecisionPaper, DecisionState, NamedPerson } from './state';

function attendanceOf(meeting: MeetingState, userId: UserId): string {
  const row = meeting.attendance.find((one) => one.userId === userId);
  if (!row) return 'not-here';
  return row.checkedOut ? 'left' : row.mode;
}

/** An option's id, or the kind with what it names. */
const choicePart = (choice: Choice) => {
  if (choice.kind === 'option') return { choice: choice.optionId };
  const optionIds = [...optionsNamed(choice)];
  return optionIds.length > 0 ? { choice: choice.kind, optionIds } : { choice: choice.kind };
};

function ballotPart(ballot: BallotState, named: (userId: UserId) => NamedPerson): DecisionDocument['ballot'] {
  if (!ballot.tally || !ballot.quorumAtClose || !ballot.closedAt) return null;
  return {
    id: ballot.id,
    visibility: ballot.visibility,
    openedAt: ballot.openedAt,
    closedAt: ballot.closedAt,
    ...(ballot.method === 'single' ? {} : { method: ballot.method }),
    ...(ballot.deadline === null ? {} : { deadline: ballot.deadline }),
    options: ballot.options.map(({ id, therapy, label, therapyClass }) => ({
      id,
      therapy,
      label,
      therapyClass,
    })),
    tally: ballot.tally,
    quorumAtOpening: ballot.quorumAtOpening,
    quorumAtClose: ballot.quorumAtClose,
    // One line for each elector, in the frozen order: who did not vote is said too.
    votes: ballot.electors.map((elector) => {
      const vote = ballot.votes.find((one) => one.userId === elector.userId);
      return {
        ...named(elector.userId),
        specialty: elector.specialty,
        ...(vote ? choicePart(vote.choice) : { choice: 'not-voted' }),
        reason: vote?.reason ?? '',
      };
    }),
  };
}

/** People by the names the paper gives them; without one they stand as their id. */
export function namesIn(paper: DecisionPaper): (userId: UserId) => NamedPerson {
  const byId = new Map(paper.names.map((person) => [person.userId, person]));
  return (userId) => {
    const { name, specialty } = byId.get(userId) ?? { name: userId, specialty: null };
    return { userId, name, specialty };
  };
}

/**
 * The canonical decision: the same state and draft give the same bytes, whoever asks and whenever. A ballot that is not closed has
 * no part in it (the guards refuse it anyway). A `choice` is an option's id, `approval` or `ranking` with the ids beside it, `against`,
 * `abstain` or `not-voted`.
 * People without a name in `paper` stand as their id.
 */
export function buildDocument(
  state: DecisionState,
  paper: DecisionPaper,
  draft: DecisionDraft,
  signer: UserId,
): DecisionDocument {
  const named = namesIn(paper);
  const ballot = ballotOf(state, draft);
  const sorted = (ids: Iterable<UserId>) => [...new Set(ids)].sort();
  const { meeting } = state;
  const signing = state.people.find((one) => one.userId === signer);
  const capacity = signing ? capacityOf(meeting, state.case, signing) : null;
  return {
    format: 'consilium-decision/2',
    kind: 'decision',
    supersedes: paper.supersedes,
    board: { id: paper.board.id, name: paper.board.name },
    meeting: {
      id: meeting.id,
      title: paper.meeting.title,
      startsAt: paper.meeting.startsAt,
      timeZone: meeting.timeZone,
    },
    case: {
      id: state.case.id,
      pseudonym: paper.case.pseudonym,
      type: paper.case.type,
      question: paper.case.question,
      referrer: paper.case.referrer,
    },
    snapshot: {
      id: paper.snapshot.id,
      factsVersion: paper.snapshot.factsVersion,
      edition: paper.snapshot.edition,
      contentHash: paper.snapshot.contentHash,
      hash: paper.snapshot.hash,
      primarySite: paper.snapshot.primarySite,
      embryonicOrigin: state.case.origin ?? 'unknown',
      whoGrade: paper.snapshot.whoGrade,
      boardDecisionReasons: [...state.case.boardDecisionReasons],
      options: paper.snapshot.options.map(({ therapy, strength }) => ({ therapy, strength })),
      missingData: [...paper.snapshot.missingData],
    },
    roster: sorted([
      meeting.chairId,
      ...meeting.memberIds,
      ...meeting.attendance.map((row) => row.userId),
    ]).map((userId) => ({ ...named(userId), attendance: attendanceOf(meeting, userId) })),
    recused: sorted(state.case.recusedUserIds).map(named),
    ballot: ballot ? ballotPart(ballot, named) : null,
    therapies: draft.therapies.map((therapy) => ({ ...therapy })),
    actions: [...draft.actions],
    rationale: draft.rationale,
    relation: {
      kind: draft.relation.kind,
      reason: draft.relation.kind === 'departs' ? draft.relation.reason : null,
    },
    againstMajority: draft.againstMajority,
    tie: ballot?.tally ? isTie(ballot.tally) : false,
    dissent: draft.dissent.map((one) => ({ ...named(one.userId), reason: one.reason })),
    decidedBy: { ...named(signer), role: 'chair' },
    responsiblePhysician: named(draft.responsiblePhysicianId),
    dueOn: draft.dueOn,
    nextReviewOn: draft.nextReviewOn,
    ...(capacity ? { chairing: { ...capacity, chair: named(meeting.chairId) } } : {}),
    ...(state.feeRules
      ? { fee: feeNow(meeting, state.case, state.people, state.feeRules, paper.meeting.startsAt) }
      : {}),
  };
}

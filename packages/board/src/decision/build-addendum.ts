import type { AddendumDocument, AddendumDraft, UserId } from '@consilium/contracts';
import { ballotOf } from './ballot-of';
import { namesIn } from './build-document';
import type { DecisionPaper, DecisionState, SignedDecision } from './state';

/** The canonical addendum: the same state and draft give the same bytes, whoever asks and whenever. */
export function buildAddendum(
  state: DecisionState,
  paper: DecisionPaper,
  amended: SignedDecision,
  draft: AddendumDraft,
  signer: UserId,
): AddendumDocument {
  const named = namesIn(paper);
  const ballot = ballotOf(state, draft);
  return {
    format: 'consilium-decision/2',
    kind: 'addendum',
    amends: { id: amended.id, sha256: amended.sha256, signedAt: amended.signedAt },
    board: { id: paper.board.id, name: paper.board.name },
    case: { id: state.case.id, pseudonym: paper.case.pseudonym },
    snapshot: {
      id: paper.snapshot.id,
      hash: paper.snapshot.hash,
      edition: paper.snapshot.edition,
      embryonicOrigin: state.case.origin ?? 'unknown',
      boardDecisionReasons: [...state.case.boardDecisionReasons],
    },
    ballot:
      ballot?.tally && ballot.quorumAtClose && ballot.closedAt
        ? {
            id: ballot.id,
            closedAt: ballot.closedAt,
            options: ballot.options.map(({ id, therapy, label, therapyClass }) => ({
              id,
              therapy,
              label,
              therapyClass,
            })),
            tally: ballot.tally,
            quorumAtClose: ballot.quorumAtClose,
          }
        : null,
    text: draft.text,
    therapies: draft.therapies.map((therapy) => ({ ...therapy })),
    actions: [...draft.actions],
    relation: {
      kind: draft.relation.kind,
      reason: draft.relation.kind === 'departs' ? draft.relation.reason : null,
    },
    againstMajority: draft.againstMajority,
    decidedBy: { ...named(signer), role: 'chair' },
    responsiblePhysician: draft.responsiblePhysicianId ? named(draft.responsiblePhysicianId) : null,
    dueOn: draft.dueOn,
  };
}

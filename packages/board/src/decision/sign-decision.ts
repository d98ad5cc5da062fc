import type { DecisionDocument, DecisionDraft, DecisionId } from '@consilium/contracts';
import { accept, type Context, type Outcome, refuse } from '../outcome';
import type { DecisionGuard } from './ballot-guards';
import { buildDocument } from './build-document';
import { checkDecisionWith, decisionGuards } from './check-decision';
import type { DecisionPaper, DecisionState } from './state';

export interface Signing<Document = DecisionDocument> {
  /** SHA-256 of the canonical document that was on the signer's screen, lower-case hex. */
  readonly shownSha256: string;
  /** SHA-256 over RFC 8785 bytes, lower-case hex. */
  readonly sha256: (document: Document) => string;
}

/** As `signDecision`, with the guards given: tests take one away to see the properties fail. */
export function signDecisionWith(
  guards: readonly DecisionGuard[],
  state: DecisionState,
  paper: DecisionPaper,
  draft: DecisionDraft,
  signing: Signing,
  context: Context,
): Outcome {
  const [first] = checkDecisionWith(guards, state, draft, context);
  if (first) return first;
  const { userId } = context.actor;
  const document = buildDocument(state, paper, draft, userId);
  const sha256 = signing.sha256(document);
  if (sha256 !== signing.shownSha256) return refuse('decision/document-changed', { sha256 });
  const caseId = state.case.id;
  const decisionId = context.newId() as DecisionId;
  const { standingDecisionId } = state.case;
  if ((document.supersedes?.id ?? null) !== standingDecisionId)
    throw new Error(`the document supersedes another decision of case ${caseId} than the standing one`);
  const outcome = accept({
    type: 'decision.signed',
    v: 1,
    subject: { caseId, meetingId: state.meeting.id },
    public: {
      decisionId,
      caseId,
      meetingId: state.meeting.id,
      itemId: draft.itemId,
      ballotId: draft.ballotId,
      snapshotId: draft.snapshotId,
      sha256,
      therapyClasses: [...new Set(draft.therapies.map((therapy) => therapy.therapyClass))],
      relation: draft.relation.kind,
      dissentCount: draft.dissent.length,
      signature: {
        signerId: userId,
        signerName: document.decidedBy.name,
        role: 'chair',
        meaning: 'decided',
        reauthentication: 'password',
      },
    },
    sealed: { document, therapies: document.therapies },
  });
  if (standingDecisionId)
    outcome.events.push({
      type: 'decision.superseded',
      v: 1,
      subject: { caseId },
      public: { decisionId: standingDecisionId, caseId, by: decisionId },
      sealed: {},
    });
  return outcome;
}

/**
 * Records and signs a decision in one event; a second one says which it takes the place of. The document is built here, from the same state the guards judged; if its hash is not
 * the one on the signer's screen, `decision/document-changed`. Answers with the gravest refusal; `checkDecision` tells all.
 */
export const signDecision = (
  state: DecisionState,
  paper: DecisionPaper,
  draft: DecisionDraft,
  signing: Signing,
  context: Context,
): Outcome => signDecisionWith(decisionGuards, state, paper, draft, signing, context);

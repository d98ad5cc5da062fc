import type { AddendumDocument, AddendumDraft, DecisionId } from '@consilium/contracts';
import { accept, type Context, type Outcome, refuse } from '../outcome';
import type { DecisionGuard } from './ballot-guards';
import { buildAddendum } from './build-addendum';
import { addendumGuards, checkAddendumWith } from './check-addendum';
import type { Signing } from './sign-decision';
import type { DecisionPaper, DecisionState, SignedDecision } from './state';

/** As `signAddendum`, with the guards given: tests take one away to see the properties fail. */
export function signAddendumWith(
  guards: readonly DecisionGuard[],
  state: DecisionState,
  paper: DecisionPaper,
  amended: SignedDecision,
  draft: AddendumDraft,
  signing: Signing<AddendumDocument>,
  context: Context,
): Outcome {
  const [first] = checkAddendumWith(guards, state, amended, draft, context);
  if (first) return first;
  const { userId } = context.actor;
  const document = buildAddendum(state, paper, amended, draft, userId);
  const sha256 = signing.sha256(document);
  if (sha256 !== signing.shownSha256) return refuse('decision/document-changed', { sha256 });
  const caseId = state.case.id;
  return accept({
    type: 'decision.addendum-signed',
    v: 1,
    subject: { caseId },
    public: {
      addendumId: context.newId() as DecisionId,
      decisionId: amended.id,
      caseId,
      ballotId: draft.ballotId,
      snapshotId: draft.snapshotId,
      sha256,
      therapyClasses: [...new Set(draft.therapies.map((therapy) => therapy.therapyClass))],
      relation: draft.relation.kind,
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
}

/**
 * Signs an addendum to the decision that holds, in a meeting or outside one: the decision itself is never changed. Judged by a
 * decision's guards; if the document is not the one on the signer's screen, `decision/document-changed`.
 */
export const signAddendum = (
  state: DecisionState,
  paper: DecisionPaper,
  amended: SignedDecision,
  draft: AddendumDraft,
  signing: Signing<AddendumDocument>,
  context: Context,
): Outcome => signAddendumWith(addendumGuards, state, paper, amended, draft, signing, context);

import { type Anchor, type AnnotationId, factKeySchema } from '@consilium/contracts';
import type { CaseState } from '../case/state';
import { accept, type Context, type Outcome, refuse } from '../outcome';
import { annotates, resolves } from '../policy/annotation';
import type { Anchorable, AnnotationState } from './state';

function fits(anchor: Anchor, anchorable: Anchorable): boolean {
  switch (anchor.kind) {
    case 'case':
      return true;
    case 'fact':
      return factKeySchema.safeParse(anchor.key).success;
    case 'option':
      return anchorable.therapies.includes(anchor.therapy);
    case 'passage':
      return anchorable.texts[anchor.field].slice(anchor.start, anchor.end) === anchor.quote;
  }
}

/** Comments on a case. A reply stands where its parent stands, even where the facts have changed since. */
export function addAnnotation(
  state: CaseState,
  parent: AnnotationState | null,
  anchorable: Anchorable,
  input: { readonly anchor: Anchor; readonly body: string },
  context: Context,
): Outcome {
  const { actor } = context;
  if (!annotates(actor, state)) return refuse('forbidden');
  if (parent && parent.caseId !== state.id) return refuse('not-found');
  const anchor = parent ? parent.anchor : input.anchor;
  if (!parent && !fits(anchor, anchorable)) return refuse('annotation/anchor-not-in-snapshot');
  const annotationId = context.newId() as AnnotationId;
  return accept({
    type: 'annotation.added',
    v: 1,
    subject: { caseId: state.id },
    public: {
      annotationId,
      caseId: state.id,
      parentId: parent?.id ?? null,
      snapshotId: state.currentSnapshotId,
      anchorKind: anchor.kind,
    },
    sealed: { body: input.body, anchor },
  });
}

/** Resolves an annotation: its author, a chair, a coordinator; never a recused person. */
export function resolveAnnotation(state: CaseState, annotation: AnnotationState, context: Context): Outcome {
  const { actor } = context;
  if (!resolves(actor, { ...state, authorId: annotation.authorId })) return refuse('forbidden');
  if (annotation.resolved) return refuse('annotation/already-resolved');
  return accept({
    type: 'annotation.resolved',
    v: 1,
    subject: { caseId: annotation.caseId },
    public: { annotationId: annotation.id, caseId: annotation.caseId },
    sealed: {},
  });
}

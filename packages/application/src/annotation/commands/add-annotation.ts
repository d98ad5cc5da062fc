import { addAnnotation as decide } from '@consilium/board';
import { addAnnotationInput, addAnnotationOutput } from '@consilium/contracts';
import { loadAnchorable, loadAnnotation } from '@consilium/database';
import { resourceOf } from '../../case/case-resource';
import { defineCommand } from '../../command';
import { notFound } from '../../errors';
import { lockCase } from '../../meeting/load-meeting';
import { eventOf, recordOutcome } from '../../meeting/record-outcome';

/** Comments on a case, pinned to a fact, an option or a passage of it, or replies to a comment. */
export const addAnnotation = defineCommand({
  name: 'annotation.add',
  input: addAnnotationInput,
  output: addAnnotationOutput,
  run: async (context, input) => {
    // A shared lock: facts cannot change while the anchor is checked, and annotations do not wait for each other.
    const state = await lockCase(context, input.caseId, 'share');
    context.authorize('annotation.add', resourceOf(state));
    const anchorable = await loadAnchorable(context.work, input.caseId);
    const parent = input.parentId === null ? null : await loadAnnotation(context.work, input.parentId);
    if (anchorable === null || (input.parentId !== null && parent === null)) throw notFound();
    const outcome = decide(state, parent, anchorable, input, await context.decideContext(state.boardId));
    const events = await recordOutcome(context, state.boardId, outcome);
    return { annotationId: eventOf(events, 'annotation.added').public.annotationId };
  },
});

import { resolveAnnotation as decide } from '@consilium/board';
import { resolveAnnotationInput } from '@consilium/contracts';
import { loadAnnotation } from '@consilium/database';
import { z } from 'zod';
import { resourceOf } from '../../case/case-resource';
import { defineCommand } from '../../command';
import { notFound } from '../../errors';
import { lockCase } from '../../meeting/load-meeting';
import { recordOutcome } from '../../meeting/record-outcome';

/** Resolves an annotation: its author, a chair, the coordinator. */
export const resolveAnnotation = defineCommand({
  name: 'annotation.resolve',
  input: resolveAnnotationInput,
  output: z.object({}),
  run: async (context, { annotationId }) => {
    const place = await loadAnnotation(context.work, annotationId);
    if (place === null) throw notFound();
    // An exclusive lock on the case: of two people who resolve it, the second is told that it is resolved already.
    const state = await lockCase(context, place.caseId);
    const annotation = await loadAnnotation(context.work, annotationId);
    if (annotation === null) throw notFound();
    context.authorize('annotation.resolve', { ...resourceOf(state), authorId: annotation.authorId });
    const outcome = decide(state, annotation, await context.decideContext(state.boardId));
    await recordOutcome(context, state.boardId, outcome);
    return {};
  },
});

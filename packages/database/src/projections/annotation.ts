import { toJson } from '../json';
import { actorIdOf, assertOne, boardIdOf, type Projections, type TypesOf } from './projection';

export const annotationProjections: Projections<TypesOf<'annotation'>> = {
  async 'annotation.added'(event, context) {
    const { annotationId, caseId, parentId, snapshotId } = event.public;
    await context.tx.annotation.createMany({
      data: {
        id: annotationId,
        caseId,
        boardId: boardIdOf(context, event),
        parentId,
        snapshotId,
        authorId: actorIdOf(context, event),
        anchor: toJson(event.sealed.anchor),
        body: event.sealed.body,
        createdAt: context.at,
      },
    });
  },

  async 'annotation.resolved'(event, context) {
    const resolved = await context.tx.annotation.updateMany({
      where: { id: event.public.annotationId, resolvedAt: null },
      data: { resolvedAt: context.at, resolvedBy: actorIdOf(context, event) },
    });
    assertOne(resolved, event);
  },
};

import type { BoardActor } from '../outcome';
import { arranges, attends, holds } from './board-actor';
import { isOwn, isRecused, seesCase } from './case';
import type { AnnotationResource, CaseResource } from './resources';
import type { Rule } from './rule';

type Annotated = Pick<CaseResource, 'referrerId' | 'recusedUserIds'>;

export const annotates = (who: BoardActor, on: Annotated): boolean =>
  !isRecused(who, on) && (attends(who) || isOwn(who, on));
/** Settles an annotation: a chair, a coordinator, or its author while they belong to the case. */
export const resolves = (who: BoardActor, of: Annotated & Pick<AnnotationResource, 'authorId'>): boolean =>
  !isRecused(who, of) &&
  (arranges(who) || (of.authorId === who.userId && (holds(who, 'member') || isOwn(who, of))));

export const annotationPolicy = {
  'annotation.add': { see: seesCase, may: annotates },
  'annotation.resolve': { see: seesCase, may: resolves },
} satisfies {
  'annotation.add': Rule<CaseResource>;
  'annotation.resolve': Rule<AnnotationResource>;
};

import { holds } from '../outcome';
import { isOwn, isRecused, seesCase } from './case';
import type { AnnotationResource, CaseResource } from './resources';
import type { Rule } from './rule';

export const annotationPolicy = {
  'annotation.add': {
    see: seesCase,
    may: (who, on) => !isRecused(who, on) && (holds(who, 'member', 'chair', 'coordinator') || isOwn(who, on)),
  },
  'annotation.resolve': {
    see: seesCase,
    may: (who, of) =>
      !isRecused(who, of) &&
      (holds(who, 'chair', 'coordinator') ||
        (of.authorId === who.userId && (holds(who, 'member') || isOwn(who, of)))),
  },
} satisfies {
  'annotation.add': Rule<CaseResource>;
  'annotation.resolve': Rule<AnnotationResource>;
};

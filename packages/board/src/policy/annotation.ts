import { isOwn, isRecused, seesCase } from './case';
import type { AnnotationResource, CaseResource } from './resources';
import type { Rule } from './rule';
import { is } from './standing';

export const annotationPolicy = {
  'annotation.add': {
    see: seesCase,
    may: (who, on) => !isRecused(who, on) && (is(who, 'member', 'chair', 'coordinator') || isOwn(who, on)),
  },
  'annotation.resolve': {
    see: seesCase,
    may: (who, of) =>
      !isRecused(who, of) &&
      (is(who, 'chair', 'coordinator') ||
        (of.authorId === who.userId && (is(who, 'member') || isOwn(who, of)))),
  },
} satisfies {
  'annotation.add': Rule<CaseResource>;
  'annotation.resolve': Rule<AnnotationResource>;
};

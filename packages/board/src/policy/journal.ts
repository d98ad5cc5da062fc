import { holds, readsBoard } from './board-actor';
import { hasCases, isOwn, onBoard, seesCase } from './case';
import type { BoardResource, ReferredResource } from './resources';
import type { Rule } from './rule';

export const journalPolicy = {
  /** To open it at all; what stands in it for someone, the acts below say. */
  'journal.list': { see: onBoard, may: hasCases },
  'journal.read-own-acts': { see: onBoard, may: readsBoard },
  'journal.read-decisions': { see: onBoard, may: (who) => holds(who, 'chair', 'coordinator', 'auditor') },
  'journal.read-case-decisions': {
    see: seesCase,
    may: (who, of) => holds(who, 'chair', 'coordinator', 'auditor') || isOwn(who, of),
  },
  'journal.read': { see: onBoard, may: (who) => holds(who, 'auditor') },
  'journal.export': { see: onBoard, may: (who) => holds(who, 'auditor') },
  'access-log.read': { see: onBoard, may: (who) => holds(who, 'auditor') },
} satisfies Record<
  | 'journal.list'
  | 'journal.read-own-acts'
  | 'journal.read-decisions'
  | 'journal.read'
  | 'journal.export'
  | 'access-log.read',
  Rule<BoardResource>
> & { 'journal.read-case-decisions': Rule<ReferredResource> };

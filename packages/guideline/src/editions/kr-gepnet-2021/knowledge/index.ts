import type { Knowledge } from '../../../knowledge';
import { ADVERSE_EVENTS } from './adverse-events';
import { CHANGELOG } from './changelog';
import { CONFLICTS_OF_EVIDENCE } from './conflicts-of-evidence';
import { CONFLICTS_OF_GRADE } from './conflicts-of-grade';
import { CONFLICTS_OF_SITE } from './conflicts-of-site';
import { DIAGNOSTICS } from './diagnostics';
import { KOREAN_STATUS } from './korean-status';
import { LOCAL } from './local';
import { NOT_COVERED } from './not-covered';
import { profilesOf } from './therapies';
import { LOW_GRADE_TRIALS } from './trials-low-grade';
import { OTHER_TRIALS } from './trials-other';

const number = (id: string): number => Number(id.slice(1));
const TRIALS = [...LOW_GRADE_TRIALS, ...OTHER_TRIALS];
const CONFLICTS = [...CONFLICTS_OF_SITE, ...CONFLICTS_OF_EVIDENCE, ...CONFLICTS_OF_GRADE].sort(
  (left, right) => number(left.id) - number(right.id),
);

/** All that stands beside the rules. */
export const KNOWLEDGE: Knowledge = {
  trials: TRIALS,
  koreanStatus: KOREAN_STATUS,
  adverseEvents: ADVERSE_EVENTS,
  therapies: profilesOf({
    trials: TRIALS,
    koreanStatus: KOREAN_STATUS,
    adverseEvents: ADVERSE_EVENTS,
    conflicts: CONFLICTS,
  }),
  diagnostics: DIAGNOSTICS,
  local: LOCAL,
  notCovered: NOT_COVERED,
  conflicts: CONFLICTS,
  background: ['S4', 'S8', 'S72'],
  leftOut: {
    S75: 'An image whose content is not available: nothing is taken from it, and nothing is shown in its place.',
  },
  changelog: CHANGELOG,
};

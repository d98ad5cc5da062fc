import type {
  Difference,
  Recommendation,
  TherapyChange,
  TherapyId,
  TherapyVerdict,
} from '@consilium/contracts';
import { MISSING_ITEMS, RECOMMENDATION_FLAGS, THERAPY_IDS } from '@consilium/contracts/values';

/** What a recommendation says of a therapy: the part of it that two recommendations are compared by. */
export function verdictOn(recommendation: Recommendation, therapy: TherapyId): TherapyVerdict {
  const option = recommendation.options.find((entry) => entry.therapy === therapy);
  if (option) {
    const { strength, boardDecision } = option;
    return { verdict: 'offered', strength, boardReasons: [...boardDecision.reasons], reasonCode: null };
  }
  const without = { strength: null, boardReasons: [] };
  const excluded = recommendation.excluded.find((entry) => entry.therapy === therapy);
  if (excluded) return { verdict: 'excluded', ...without, reasonCode: excluded.reasonCode };
  const waiting = recommendation.undetermined.find((entry) => entry.therapy === therapy);
  if (waiting) return { verdict: 'undetermined', ...without, reasonCode: waiting.reasonCode };
  return { verdict: 'not-listed', ...without, reasonCode: null };
}

const same = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((item, index) => item === right[index]);

/** How a therapy's verdict moved; undefined where it is the same (ruled out for another reason counts as the same). */
function changeOf(before: TherapyVerdict, after: TherapyVerdict): TherapyChange['change'] | undefined {
  const was = before.verdict === 'offered';
  const is = after.verdict === 'offered';
  if (was !== is) return is ? 'added' : 'removed';
  if (!is) return before.verdict === after.verdict ? undefined : 'verdict';
  if (before.strength !== after.strength) return 'strength';
  return same(before.boardReasons, after.boardReasons) ? undefined : 'board';
}

/** Members that came and went, in the order of `all`; null where none did. */
function moved<Item>(all: readonly Item[], before: readonly Item[], after: readonly Item[]) {
  const added = all.filter((item) => after.includes(item) && !before.includes(item));
  const removed = all.filter((item) => before.includes(item) && !after.includes(item));
  return added.length + removed.length === 0 ? null : { added, removed };
}

/**
 * How `after` differs from `before`, be it by other facts or by another edition: scope, origin, grade, board flag, each therapy whose
 * verdict, strength or board reasons moved, missing data and flags. The order is the contract's; see `differenceSchema`.
 */
export function differenceOf(before: Recommendation, after: Recommendation): Difference {
  const grade = ({ whoGrade, gradeProvisional }: Recommendation) => ({
    grade: whoGrade,
    provisional: gradeProvisional,
  });
  const board = ({ boardDecisionRequired, boardDecisionReasons }: Recommendation) => ({
    required: boardDecisionRequired,
    reasons: [...boardDecisionReasons],
  });
  return {
    inScope: before.inScope === after.inScope ? null : { before: before.inScope, after: after.inScope },
    origin:
      before.embryonicOrigin === after.embryonicOrigin
        ? null
        : { before: before.embryonicOrigin, after: after.embryonicOrigin },
    grade:
      before.whoGrade === after.whoGrade && before.gradeProvisional === after.gradeProvisional
        ? null
        : { before: grade(before), after: grade(after) },
    board: same(before.boardDecisionReasons, after.boardDecisionReasons)
      ? null
      : { before: board(before), after: board(after) },
    therapies: THERAPY_IDS.flatMap((therapy) => {
      const sides = { before: verdictOn(before, therapy), after: verdictOn(after, therapy) };
      const change = changeOf(sides.before, sides.after);
      return change ? [{ therapy, change, ...sides }] : [];
    }),
    missing: moved(MISSING_ITEMS, before.missingData, after.missingData),
    flags: moved(RECOMMENDATION_FLAGS, before.flags, after.flags),
  };
}

/** True for the difference of two recommendations that say the same, be it in other words or of another edition. */
export function isSame(difference: Difference): boolean {
  return Object.values(difference).every(
    (part) => part === null || (Array.isArray(part) && part.length === 0),
  );
}

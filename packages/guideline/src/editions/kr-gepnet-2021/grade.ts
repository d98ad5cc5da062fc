import type { BoardReason, CaseFacts, MissingItem, WhoGrade } from '@consilium/contracts';
import type { GradeFinding } from '../../facts';

type Step = 1 | 2 | 3;

/** Table 3: grade 1 ends below the first figure, grade 2 with the second, which it holds (S9). */
export const GRADE_EDGES = { ki67Percent: [3, 20], mitoses: [2, 20] } as const;

function gradeBetween(value: number, [below, upTo]: readonly [number, number]): Step {
  if (value < below) return 1;
  return value <= upTo ? 2 : 3;
}

const NET: Readonly<Record<Step, WhoGrade>> = { 1: 'NET-G1', 2: 'NET-G2', 3: 'NET-G3' };

const indeterminate = (
  discordant: boolean,
  reasons: readonly BoardReason[],
  needs: readonly MissingItem[],
): GradeFinding => ({
  grade: 'indeterminate',
  settled: false,
  provisional: false,
  discordant,
  reasons,
  needs,
});

/**
 * The WHO grade by differentiation and the higher of the known indices (R2). What the pathology leaves open or says
 * twice stays unsettled and names why, or what would settle it.
 */
export function gradeOf(
  facts: Pick<CaseFacts, 'differentiation' | 'ki67Percent' | 'mitosesPer10Hpf'>,
): GradeFinding {
  const { differentiation, ki67Percent, mitosesPer10Hpf } = facts;
  const byKi67 = ki67Percent === null ? null : gradeBetween(ki67Percent, GRADE_EDGES.ki67Percent);
  const byMitoses = mitosesPer10Hpf === null ? null : gradeBetween(mitosesPer10Hpf, GRADE_EDGES.mitoses);
  const higher = Math.max(byKi67 ?? 0, byMitoses ?? 0) as 0 | Step;
  const bothKnown = byKi67 !== null && byMitoses !== null;
  const discordant = bothKnown && byKi67 !== byMitoses;
  const missing: MissingItem[] = [];
  if (byKi67 === null) missing.push('ki67Percent');
  if (byMitoses === null) missing.push('mitosesPer10Hpf');

  if (higher === 0) {
    const needs = differentiation === 'unknown' ? (['differentiation', ...missing] as const) : missing;
    return indeterminate(discordant, [], needs);
  }
  if (differentiation === 'poor' && higher < 3) {
    return indeterminate(discordant, bothKnown ? ['safety:pathology-contradiction'] : [], missing);
  }
  if (differentiation === 'unknown' && higher === 3) {
    return indeterminate(discordant, ['safety:grade3-differentiation-unknown'], ['differentiation']);
  }
  const twoApart = bothKnown && Math.abs(byKi67 - byMitoses) === 2;
  return {
    grade: differentiation === 'poor' ? 'NEC' : NET[higher],
    settled: !twoApart,
    provisional: !bothKnown || differentiation === 'unknown',
    discordant,
    reasons: twoApart ? ['safety:ki67-mitosis-discordance-two-grades'] : [],
    needs: [],
  };
}

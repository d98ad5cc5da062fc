import type { BoardReason, CaseFacts, MissingItem, WhoGrade } from '@consilium/contracts';
import type { GradeFinding } from '../../facts';

type Step = 1 | 2 | 3;

/** Table 3: Ki-67 below 3 % is grade 1, up to and with 20 % grade 2, above grade 3 (S9). */
export function gradeByKi67(percent: number): Step {
  if (percent < 3) return 1;
  return percent <= 20 ? 2 : 3;
}

/** Table 3: fewer than 2 mitoses are grade 1, up to and with 20 grade 2, more grade 3 (S9). The count stands as reported. */
export function gradeByMitoses(count: number): Step {
  if (count < 2) return 1;
  return count <= 20 ? 2 : 3;
}

const NET: Readonly<Record<Step, WhoGrade>> = { 1: 'NET-G1', 2: 'NET-G2', 3: 'NET-G3' };

/**
 * The WHO grade by differentiation and the higher of the known indices (R2). What the pathology leaves open or says
 * twice stays unsettled and names why, or what would settle it.
 */
export function gradeOf(
  facts: Pick<CaseFacts, 'differentiation' | 'ki67Percent' | 'mitosesPer10Hpf'>,
): GradeFinding {
  const { differentiation, ki67Percent, mitosesPer10Hpf } = facts;
  const byKi67 = ki67Percent === null ? null : gradeByKi67(ki67Percent);
  const byMitoses = mitosesPer10Hpf === null ? null : gradeByMitoses(mitosesPer10Hpf);
  const higher = Math.max(byKi67 ?? 0, byMitoses ?? 0) as 0 | Step;
  const bothKnown = byKi67 !== null && byMitoses !== null;
  const discordant = bothKnown && byKi67 !== byMitoses;
  const missing: MissingItem[] = [
    ...(byKi67 === null ? (['ki67Percent'] as const) : []),
    ...(byMitoses === null ? (['mitosesPer10Hpf'] as const) : []),
  ];
  const indeterminate = (reasons: readonly BoardReason[], needs: readonly MissingItem[]): GradeFinding => ({
    grade: 'indeterminate',
    settled: false,
    provisional: false,
    discordant,
    reasons,
    needs,
  });

  if (higher === 0)
    return indeterminate([], differentiation === 'unknown' ? ['differentiation', ...missing] : missing);
  if (differentiation === 'poor' && higher < 3) {
    return indeterminate(bothKnown ? ['safety:pathology-contradiction'] : [], missing);
  }
  if (differentiation === 'unknown' && higher === 3) {
    return indeterminate(['safety:grade3-differentiation-unknown'], ['differentiation']);
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

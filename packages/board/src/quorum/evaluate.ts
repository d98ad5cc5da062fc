import type { BoardReason, QuorumReport, Specialty } from '@consilium/contracts';
import type { QuorumRule } from './rule';

/** Why a specialty is required: the board's general rule, a reason of the case, or a radioligand option outside midgut. */
export type RequirementCause = 'rule' | 'radioligand-outside-midgut' | BoardReason;
export interface RequiredSpecialty {
  readonly specialty: Specialty;
  readonly because: RequirementCause;
}

/**
 * The specialties a question needs, each once. The strongest cause is named: a radioligand outside midgut needs nuclear
 * medicine whatever a board's own rule says.
 */
export function requiredSpecialties(
  rule: QuorumRule,
  reasons: readonly BoardReason[],
  radioligandOutsideMidgut: boolean,
): RequiredSpecialty[] {
  const all: RequiredSpecialty[] = [];
  if (radioligandOutsideMidgut)
    all.push({ specialty: 'nuclear-medicine', because: 'radioligand-outside-midgut' });
  for (const reason of reasons)
    for (const specialty of rule.perReason[reason] ?? []) all.push({ specialty, because: reason });
  for (const specialty of rule.requiredSpecialties) all.push({ specialty, because: 'rule' });
  return all.filter((one, index) => all.findIndex((other) => other.specialty === one.specialty) === index);
}

/** Quorum of one moment. `present` are electors who count: one head each, whatever their devices. */
export function evaluateQuorum(question: {
  readonly rule: QuorumRule;
  readonly reasons: readonly BoardReason[];
  readonly radioligandOutsideMidgut: boolean;
  readonly present: readonly { readonly userId: string; readonly specialty: Specialty }[];
}): QuorumReport {
  const heads = new Set(question.present.map((one) => one.userId)).size;
  const specialties = requiredSpecialties(
    question.rule,
    question.reasons,
    question.radioligandOutsideMidgut,
  ).map(({ specialty, because }) => ({
    specialty,
    because,
    present: question.present.some((one) => one.specialty === specialty),
  }));
  return {
    quorate: heads >= question.rule.minHeads && specialties.every((one) => one.present),
    heads,
    headsRequired: question.rule.minHeads,
    specialties,
    ruleValidFrom: question.rule.validFrom,
  };
}

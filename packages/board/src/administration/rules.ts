import type { BoardId, BoardReason, Specialty } from '@consilium/contracts';
import { refuseBeginning } from '../dated';
import type { FeeRule } from '../fee/rule';
import { dayIn, type QuorumRule } from '../quorum/rule';
import { type AdministrationContext, type AdministrationOutcome, administered } from './outcome';

/** A board's rules of one kind, and the zone its days are counted in. */
interface RulesOf<Rule> {
  readonly boardId: BoardId;
  readonly timeZone: string;
  readonly rules: readonly Rule[];
}

/** A quorum rule from a day on, where a rule may begin on it (`refuseBeginning`). */
export function setQuorumRule(
  { boardId, timeZone, rules }: RulesOf<QuorumRule>,
  rule: QuorumRule,
  context: AdministrationContext,
): AdministrationOutcome {
  const refused = refuseBeginning('quorum-rule', rules, rule, dayIn(timeZone, context.now));
  if (refused) return refused;
  const perReason: Partial<Record<BoardReason, Specialty[]>> = {};
  for (const [reason, specialties] of Object.entries(rule.perReason) as [BoardReason, Specialty[]][])
    if (specialties.length > 0) perReason[reason] = [...new Set(specialties)];
  return administered({
    type: 'quorum-rule.set',
    v: 1,
    subject: {},
    public: {
      boardId,
      validFrom: rule.validFrom,
      minHeads: rule.minHeads,
      requiredSpecialties: [...new Set(rule.requiredSpecialties)],
      perReason,
    },
    sealed: {},
  });
}

/** A rule of the fee's tiers from a day on, where a rule may begin on it. The tiers are kept lowest first. */
export function setFeeRule(
  { boardId, timeZone, rules }: RulesOf<FeeRule>,
  rule: FeeRule,
  context: AdministrationContext,
): AdministrationOutcome {
  const refused = refuseBeginning('fee-rule', rules, rule, dayIn(timeZone, context.now));
  if (refused) return refused;
  const tiers = [...rule.tiers].sort((one, other) => one.minSpecialists - other.minSpecialists);
  return administered({
    type: 'fee-rule.set',
    v: 1,
    subject: {},
    public: { boardId, validFrom: rule.validFrom, tiers },
    sealed: {},
  });
}

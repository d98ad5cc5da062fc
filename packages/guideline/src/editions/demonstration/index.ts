import type { Condition, Leaf } from '../../conditions';
import type { Edition, Step, TherapyRule } from '../../rule';
import { krGepnet2021 } from '../kr-gepnet-2021';
import { KI67_OVER_10 } from '../kr-gepnet-2021/conditions';
import { CONTENT_HASH } from './content-hash';

/** What the demonstration asks instead of a Ki-67 above 10 %. No source says so. */
const KI67_OVER_5: Leaf = { kind: 'ki67-above', key: 'ki67-over-5', percent: 5, statement: 'S43' };

function earlier(condition: Condition): Condition {
  if (condition.kind === 'all' || condition.kind === 'any') {
    return { ...condition, of: condition.of.map(earlier) };
  }
  return condition.key === KI67_OVER_10.key ? KI67_OVER_5 : condition;
}
/** With progression everolimus is offered by a weaker word; without it, earlier. */
function otherStep(step: Step): Step {
  if (step.step !== 'offer') return step;
  const strength = step.strength === 'generally-recommended' ? 'could-be-used' : step.strength;
  return { ...step, strength, when: earlier(step.when) };
}
const otherRule = (rule: TherapyRule): TherapyRule =>
  rule.therapy === 'everolimus' ? { ...rule, steps: rule.steps.map(otherStep) } : rule;

const { knowledge } = krGepnet2021;

/**
 * A DEMONSTRATION, never clinical truth: the built-in edition with one rule changed, so that a change of editions can be shown and tested
 * where all data are synthetic. Everolimus could be used with progression, where the source generally recommends it; and without
 * progression from a Ki-67 above 5 % instead of above 10 %.
 */
export const demonstration: Edition = {
  ...krGepnet2021,
  id: 'demonstration',
  edition: '2.0.0',
  contentHash: CONTENT_HASH,
  rules: krGepnet2021.rules.map(otherRule),
  knowledge: {
    ...knowledge,
    changelog: [
      {
        version: '2.0.0',
        date: '2026-11-29',
        changes: [
          {
            id: 'demonstration-2-0-0-warning',
            text: 'A DEMONSTRATION of how editions change. It is no clinical truth and rests on no source.',
          },
          {
            id: 'demonstration-2-0-0-ki67',
            text: 'Everolimus could be used without progression from a Ki-67 above 5% instead of above 10%.',
          },
          {
            id: 'demonstration-2-0-0-strength',
            text: 'Everolimus could be used with progression, where the source says that it is generally recommended.',
          },
        ],
      },
      ...knowledge.changelog,
    ],
  },
};

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
const earlierStep = (step: Step): Step =>
  step.step === 'offer' ? { ...step, when: earlier(step.when) } : step;
const offeredEarlier = (rule: TherapyRule): TherapyRule =>
  rule.therapy === 'everolimus' || rule.therapy === 'sunitinib'
    ? { ...rule, steps: rule.steps.map(earlierStep) }
    : rule;

const { knowledge } = krGepnet2021;

/**
 * A DEMONSTRATION, never clinical truth: the built-in edition with one change, so that a change of editions can be shown and tested where
 * all data are synthetic. Everolimus and sunitinib could be used without progression from a Ki-67 above 5 % instead of above 10 %.
 */
export const demonstration: Edition = {
  ...krGepnet2021,
  id: 'demonstration',
  edition: '2.0.0',
  contentHash: CONTENT_HASH,
  rules: krGepnet2021.rules.map(offeredEarlier),
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
            text: 'Everolimus and sunitinib could be used without progression from a Ki-67 above 5% instead of above 10%.',
          },
        ],
      },
      ...knowledge.changelog,
    ],
  },
};

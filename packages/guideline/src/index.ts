// The package's entry.
export { answerLine, answerValue, NOT_JSON, recommend } from './answer';
export { factsForGuideline, type GuidelineFacts } from './clinical-facts';
export { type ChangedLine, compareEditions, compareRules, type PartChange } from './compare';
export { type Condition, type Leaf, leavesOf } from './conditions';
export { canonical, contentOf } from './content';
export {
  type Counterfactual,
  counterfactuals,
  type EffectOn,
  effectOn,
  type FactChange,
} from './counterfactuals';
export { type Covers, decidingConditions, type StatementCover, whatCovers } from './covers';
export { differenceOf, isSame, verdictOn } from './difference';
export { krGepnet2021 as edition } from './editions/kr-gepnet-2021';
export { gradeOf } from './editions/kr-gepnet-2021/grade';
export { originOf, SITE_CODES } from './editions/kr-gepnet-2021/site';
export { type ConditionNode, type Explanation, explain, type LeafNode, type StepNode } from './explain';
export type { GradeFinding } from './facts';
export type * from './knowledge';
export { LATER_EVIDENCE } from './later-evidence';
export { LATER_EVIDENCE_NOTICE, type LaterEvidence, type LaterFigure } from './later-evidence/later-evidence';
export { type Affected, type MissingEffect, missingEffects } from './missing';
export { adviseBy } from './recommend';
export {
  type BuiltEdition,
  EDITIONS,
  editionOf,
  editionsFor,
  findEdition,
  labelOf,
} from './registry';
export type { Edition, Statement, TherapyRule } from './rule';
export { conditionLines, ruleLines } from './text';
export { type Beside, type Touching, whatStandsBeside } from './touching';
export { type FactChanges, type WhatIf, whatIf, withChanges } from './what-if';

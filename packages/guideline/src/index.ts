// The package's entry.
export { answerLine, answerValue, NOT_JSON, recommend } from './answer';
export { caseReading } from './case-reading';
export { factsForGuideline } from './clinical-facts';
export { type ChangedLine, compareEditions, type PartChange } from './compare';
export { type Condition, type Leaf, leavesOf } from './conditions';
export { canonical } from './content';
export {
  type Counterfactual,
  counterfactuals,
  effectOn,
  type FactChange,
} from './counterfactuals';
export { type Covers, decidingConditions, type StatementCover, whatCovers } from './covers';
export { differenceOf, isSame, verdictOn } from './difference';
export { krGepnet2021 as edition } from './editions/kr-gepnet-2021';
export { gradeOf } from './editions/kr-gepnet-2021/grade';
export { originOf, SITE_CODES } from './editions/kr-gepnet-2021/site';
export { type ConditionNode, type Explanation, explain, type LeafNode, type StepNode } from './explain';
export { type FactChanges, withChanges } from './fact-changes';
export type {
  AdverseEvent,
  Conflict,
  GradeRow,
  KoreanStatus,
  PercentRange,
  Remark,
  Trial,
} from './knowledge';
export { LATER_EVIDENCE } from './later-evidence';
export type { LaterEvidence, LaterFigure } from './later-evidence/later-evidence';
export { type Affected, missingEffects } from './missing';
export { adviseBy } from './recommend';
export {
  type BuiltEdition,
  EDITIONS,
  editionOf,
  editionsFor,
  findEdition,
} from './registry';
export type { Edition, Statement, TherapyRule } from './rule';
export { conditionLines, ruleLines } from './text';
export { type Touching, whatStandsBeside } from './touching';

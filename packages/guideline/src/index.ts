// The package's entry.
export { answerLine, answerValue, NOT_JSON, recommend } from './answer';
export { type Condition, type Leaf, leavesOf } from './conditions';
export { contentOf } from './content';
export { differenceOf, isSame, standingOf } from './difference';
export { krGepnet2021 as edition } from './editions/kr-gepnet-2021';
export { gradeOf } from './editions/kr-gepnet-2021/grade';
export { originOf, SITE_CODES } from './editions/kr-gepnet-2021/site';
export type { GradeFinding } from './facts';
export { adviseBy } from './recommend';
export type { Edition, Statement, TherapyRule } from './rule';
export { type FactChanges, type WhatIf, whatIf, withChanges } from './what-if';

// The package's entry.
export { answerLine, answerValue, NOT_JSON, recommend } from './answer';
export { type Condition, type Leaf, leavesOf } from './conditions';
export { contentOf } from './content';
export { type Covers, decidingConditions, type StatementCover, whatCovers } from './covers';
export { krGepnet2021 as edition } from './editions/kr-gepnet-2021';
export { gradeOf } from './editions/kr-gepnet-2021/grade';
export { originOf, SITE_CODES } from './editions/kr-gepnet-2021/site';
export type { GradeFinding } from './facts';
export type * from './knowledge';
export { LATER_EVIDENCE } from './later-evidence';
export { LATER_EVIDENCE_NOTICE, type LaterEvidence, type LaterFigure } from './later-evidence/later-evidence';
export { adviseBy } from './recommend';
export type { Edition, Statement, TherapyRule } from './rule';
export { type Beside, type Touching, whatStandsBeside } from './touching';

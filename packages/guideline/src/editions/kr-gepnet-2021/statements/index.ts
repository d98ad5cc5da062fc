import type { Statement } from '../../../rule';
import { CHEMOTHERAPY } from './chemotherapy';
import { CONCLUSION } from './conclusion';
import { DIAGNOSIS } from './diagnosis';
import { GRADE_3 } from './grade-3';
import { RADIOLIGAND } from './radioligand';
import { SCOPE } from './scope';
import { SOMATOSTATIN_ANALOGS } from './somatostatin-analogs';
import { TARGETED } from './targeted';

/** Every statement of the source, S1 to S75, in our own words. */
export const STATEMENTS: readonly Statement[] = [
  ...SCOPE,
  ...DIAGNOSIS,
  ...SOMATOSTATIN_ANALOGS,
  ...TARGETED,
  ...RADIOLIGAND,
  ...CHEMOTHERAPY,
  ...GRADE_3,
  ...CONCLUSION,
];

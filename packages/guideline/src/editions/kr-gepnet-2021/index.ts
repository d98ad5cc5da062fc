import type { Edition } from '../../rule';
import { CAVEATS, type CaveatCode } from './caveats';
import { CONTENT_HASH } from './content-hash';
import { BOARD_RULES, FLAG_RULES, GATES, OPTION_EXPECTED } from './gates';
import { GRADE_EDGES, gradeOf } from './grade';
import { KNOWLEDGE } from './knowledge';
import { REASONS, type ReasonCode } from './reasons';
import { LISTED, RULES } from './rules';
import { readSite, SITE_TABLE } from './site';
import { STATEMENTS } from './statements';

/**
 * Yoo C et al., "Systemic Treatment of Advanced Gastroenteropancreatic Neuroendocrine Tumors in Korea: Literature Review
 * and Expert Opinion", Cancer Res Treat 2021;53(2):291-300, DOI 10.4143/crt.2020.1233.
 */
export const krGepnet2021: Edition<ReasonCode, CaveatCode> = {
  id: 'kr-gepnet-2021',
  edition: '1.1.0',
  contentHash: CONTENT_HASH,
  statements: STATEMENTS,
  tables: { sites: SITE_TABLE, gradeEdges: GRADE_EDGES },
  gates: GATES,
  listed: LISTED,
  rules: RULES,
  boardRules: BOARD_RULES,
  flagRules: FLAG_RULES,
  optionExpected: OPTION_EXPECTED,
  parts: { 'everolimus-octreotide-combination': ['everolimus', 'octreotide-lar'] },
  withoutEffect: ['sstr-imaging', 'surgery-or-endoscopic-resection'],
  reasons: REASONS,
  caveats: CAVEATS,
  knowledge: KNOWLEDGE,
  readSite,
  readGrade: gradeOf,
};
